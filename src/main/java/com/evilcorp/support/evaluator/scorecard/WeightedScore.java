package com.evilcorp.support.evaluator.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What a review comes to, in percent.
 *
 * <p>Of each criterion <i>i</i> that is applicable, with the weight <i>w</i> and the score <i>s</i> of 1 to <i>b</i>:
 *
 * <pre>100 × Σ wᵢ (sᵢ − 1) / (bᵢ − 1)  ÷  Σ wᵢ</pre>
 *
 * or 0 if a critical criterion got its lowest score. So the worst is 0 and the best 100, whatever the scales are, and what is
 * not applicable counts neither for nor against. Where nothing is applicable there is no score.
 */
public final class WeightedScore {
    private WeightedScore() {}

    /**
     * The score; nothing where nothing is applicable.
     *
     * @param scores in the order of the criteria, one for each
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Optional<Double> percent(List<Criterion> criteria, List<Optional<Integer>> scores) {
        if (criteria.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + criteria.size() + " criteria");
        }
        double reached = 0;
        int weights = 0;
        boolean isFailed = false;
        for (int i = 0; i < criteria.size(); i++) {
            if (scores.get(i).isPresent()) {
                Criterion criterion = criteria.get(i);
                int score = scores.get(i).get();
                isFailed |= criterion.isFailedBy(score);
                reached += (double) criterion.weight()
                        * (score - 1)
                        / (criterion.scale().best() - 1);
                weights += criterion.weight();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(isFailed ? 0 : 100 * reached / weights);
    }
}
