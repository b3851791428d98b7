package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts of the evaluator's reviews of a session, or of a question: the newest that is no second look.
 *
 * @param scorecard the version of the card that it was made with
 * @param percent   what it comes to; nothing where nothing was applicable
 * @param scores    in the order of the card's criteria; nothing where one is not applicable
 * @param causes    the root causes in the same order; empty where there is none
 * @param remark    may be empty, as may be the initials of the rater
 */
public record ReviewSummary(
        int scorecard,
        Optional<Double> percent,
        List<Optional<Integer>> scores,
        List<String> causes,
        String remark,
        String rater) {
    private static final String COLUMN = "array[scorecard::text, percent::text, array_to_string(scores, ',', 'na'),"
            + " array_to_string(causes, E'\\n'), remark, rater]";

    /**
     * What is read of what was reviewed, as one column: an array, or null. No cause has a line break.
     *
     * @param alias of its table in the statement
     */
    public static String columnOf(ReviewSubject.Kind kind, String alias) {
        return "case when " + alias + ".reviewed_at is not null then (select " + COLUMN + " from review where "
                + kind.column() + " = " + alias + ".id and not blind order by version desc limit 1) end";
    }

    /** From when on it is to be reviewed again, by somebody who is not shown what it was given; likewise. */
    public static String secondLookOf(ReviewSubject.Kind kind, String alias) {
        return "case when " + alias + ".reviewed_at is not null then (select due_at from second_look where "
                + kind.column() + " = " + alias + ".id and done_at is null) end";
    }

    /** Of that column, which is null where there is no review. */
    public static Optional<ReviewSummary> of(@Nullable Array stored) throws SQLException {
        if (stored == null) {
            return Optional.empty();
        }
        @Nullable String[] part = (String[]) stored.getArray();
        return Optional.of(new ReviewSummary(
                Integer.parseInt(text(part[0])),
                Optional.ofNullable(part[1]).map(Double::valueOf),
                Arrays.stream(text(part[2]).split(",", -1))
                        .map(score ->
                                score.equals("na") ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(score)))
                        .toList(),
                List.of(text(part[3]).split("\n", -1)),
                text(part[4]),
                text(part[5])));
    }

    private static String text(@Nullable String part) {
        return Optional.ofNullable(part).orElseThrow();
    }

    /** Whether it was made with the card that the service brings. */
    public boolean isOfFirstCard() {
        return scorecard == Scorecard.FIRST;
    }

    /** As stars would have it, 1 to 5: by the first card the mean of its scores, by others what it comes to. */
    public Optional<Double> outOfFive() {
        return isOfFirstCard() ? Optional.of(mean()) : percent.map(reached -> 1 + reached / 25);
    }

    /** By the first card as the mean of its four scores, which weigh the same; by others in percent. */
    public String words(ViewFormat format) {
        return isOfFirstCard()
                ? format.number(mean())
                : percent.map(format::percent).orElse("–");
    }

    /** The mean of its scores, of what is applicable. */
    private double mean() {
        return scores.stream()
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }
}
