package com.evilcorp.support.evaluator.agreement;

import java.util.List;
import java.util.Optional;

/**
 * A second look beside the first.
 *
 * @param scorecard the version that both were made with
 * @param firstRater the initials of who made the first; may be empty
 * @param first     its scores, in the order of the criteria; nothing where one is not applicable
 */
record ReviewPair(
        int scorecard,
        String firstRater,
        String secondRater,
        List<Optional<Integer>> first,
        List<Optional<Integer>> second) {
    /** Whether the same made both, as far as they say. */
    boolean isByTheSame() {
        return !firstRater.isEmpty() && firstRater.equals(secondRater);
    }

    /** Whether two made them, as far as they say. */
    boolean isByAnother() {
        return !firstRater.isEmpty() && !secondRater.isEmpty() && !firstRater.equals(secondRater);
    }

    /** What both gave for a criterion, by its place from 0 on; nothing where it was not applicable to either. */
    Optional<RatedPair> pair(int criterion) {
        return first.get(criterion).flatMap(one -> second.get(criterion).map(other -> new RatedPair(one, other)));
    }
}
