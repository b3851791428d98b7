package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.ViewFormat;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a review, ready to be shown.
 *
 * @param scores  in the order of the criteria; null where one is not applicable
 * @param causes  in the same order; empty where there is none
 * @param percent what they come to; null where nothing was applicable
 * @param blind   whether it is a second look
 */
public record ScoresView(
        int version,
        List<@Nullable Integer> scores,
        List<String> causes,
        @Nullable String percent,
        String remark,
        String rater,
        boolean blind,
        String at) {
    static ScoresView of(Review review, ViewFormat format) {
        return new ScoresView(
                review.version,
                Arrays.asList(
                        Arrays.stream(review.scores).map(ScoresView::plain).toArray(Integer[]::new)),
                List.of(review.causes),
                review.percent == null ? null : format.percent(review.percent),
                review.remark,
                review.rater,
                review.blind,
                format.time(review.at));
    }

    private static @Nullable Integer plain(@Nullable Short score) {
        return score == null ? null : Integer.valueOf(score);
    }

    /** What was given for a criterion, by its place from 0 on; null if it was not applicable. */
    public @Nullable Integer score(int criterion) {
        return scores.get(criterion);
    }

    /** Why that is low; empty if that was not said. */
    public String cause(int criterion) {
        return causes.get(criterion);
    }

    /** Whether something stands beside the scores. */
    public boolean isRemarked() {
        return !remark.isEmpty() || !rater.isEmpty() || blind;
    }
}
