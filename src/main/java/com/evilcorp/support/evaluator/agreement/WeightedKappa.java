package com.evilcorp.support.evaluator.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far two ratings agree beyond what chance would have them: 1 where always, 0 where no more than by chance.
 *
 * <p>Cohen's weighted kappa (J. Cohen, <i>Weighted kappa</i>, Psychological Bulletin 70, 1968, 213–220) with quadratic weights,
 * which make it an intraclass correlation (J. L. Fleiss and J. Cohen, Educational and Psychological Measurement 33, 1973,
 * 613–619): of <i>n</i> pairs, with the distance <i>d</i> of two scores,
 *
 * <pre>1 − Σ d² of the pairs  ÷  (Σ d² of every first with every second score ÷ n)</pre>
 *
 * The weights of the literature, 1 − d² ÷ (best − worst)², come to the same: the width of the scale cancels out.
 */
final class WeightedKappa {
    private WeightedKappa() {}

    /** Kappa of some pairs; nothing where all scores are the same, since chance would have them agree as well. */
    static Optional<Double> of(List<RatedPair> pairs) {
        long observed =
                pairs.stream().mapToLong(pair -> square(pair.distance())).sum();
        long byChance = byChance(counted(pairs, RatedPair::first), counted(pairs, RatedPair::second));
        return byChance == 0 ? Optional.empty() : Optional.of(1 - (double) observed * pairs.size() / byChance);
    }

    /** A scale has five scores at most, and there may be many thousand pairs. */
    private static Map<Integer, Long> counted(List<RatedPair> pairs, Function<RatedPair, Integer> score) {
        return pairs.stream().collect(Collectors.groupingBy(score, Collectors.counting()));
    }

    private static long byChance(Map<Integer, Long> firsts, Map<Integer, Long> seconds) {
        return firsts.entrySet().stream()
                .mapToLong(first -> seconds.entrySet().stream()
                        .mapToLong(second ->
                                first.getValue() * second.getValue() * square(first.getKey() - second.getKey()))
                        .sum())
                .sum();
    }

    private static long square(int distance) {
        return (long) distance * distance;
    }
}
