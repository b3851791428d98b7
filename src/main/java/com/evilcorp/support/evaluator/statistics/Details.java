package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.evaluator.filter.PromiseOutcome;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is read from the rows of sessions and lines, which is too much to be read of every session that there ever was.
 *
 * @param sessions how many were looked at: the newest, {@value DetailsQuery#SESSIONS} at most
 * @param attended how many of them were
 * @param promises what became of what was promised to those who were promised something, and are no longer waiting
 * @param answered to how many of those that are over the rep said something
 * @param seen     how many of these had the last line of the rep on their screen
 * @param silence  of the last {@value DetailsQuery#SILENT_DAYS} days of them
 * @param card     that reviews are counted of: the one that is asked for, else the newest
 * @param reviews  by that card, of the newest that were reviewed, in any order
 */
public record Details(
        int sessions,
        int attended,
        Map<PromiseOutcome, Integer> promises,
        int answered,
        int seen,
        PaidSilence silence,
        Scorecard card,
        List<DatedReview> reviews) {

    /**
     * What a session is given.
     *
     * @param opened  when it was
     * @param scores  one for each criterion, in their order; nothing where one is not applicable
     * @param percent what they come to; nothing where none is applicable
     */
    public record DatedReview(Instant opened, List<Optional<Integer>> scores, Optional<Double> percent) {
        private static final double PERCENT_OF_A_STAR = 25;

        /** As stars would have it, 1 to 5. */
        public Optional<Double> outOfFive() {
            return percent.map(reached -> 1 + reached / PERCENT_OF_A_STAR);
        }
    }

    /** How many were promised something. */
    public int told() {
        return promises.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of those came to this. */
    public int promised(PromiseOutcome outcome) {
        return promises.getOrDefault(outcome, 0);
    }

    /** What is given on a criterion, by its place. */
    public Mean given(int criterion) {
        return reviews.stream()
                .flatMap(review -> review.scores().get(criterion).stream())
                .reduce(Mean.NONE, Mean::and, Mean::and);
    }
}
