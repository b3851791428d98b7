package com.evilcorp.support.evaluator.agreement;

import java.util.List;
import java.util.Optional;

/**
 * How far second looks agree with the first.
 *
 * @param pairs  how many were compared
 * @param within the share that lies within a point, 0 to 1; of yes and no, that is the same
 * @param kappa  by {@link WeightedKappa}
 */
record Agreement(int pairs, double within, Optional<Double> kappa) {
    /** With fewer pairs a figure says nothing. */
    static final int FEWEST = 20;

    /**
     * That of some pairs, if there are enough.
     *
     * @param best the highest score of the scale
     */
    static Optional<Agreement> of(List<RatedPair> pairs, int best) {
        int point = best == 2 ? 0 : 1;
        long within = pairs.stream().filter(pair -> pair.distance() <= point).count();
        return pairs.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Agreement(pairs.size(), (double) within / pairs.size(), WeightedKappa.of(pairs)));
    }
}
