package com.evilcorp.support.evaluator.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What somebody thinks of a session.
 *
 * @param card   that they judged it by
 * @param given  for its criteria, in their order
 * @param remark on the whole; may be empty
 * @param rater  the initials of who judged; empty where they were not given
 */
public record Judgement(Scorecard card, List<GivenScore> given, String remark, String rater) {
    /** What it comes to, by {@link WeightedScore}. */
    public Optional<Double> percent() {
        return WeightedScore.percent(
                card.criteria(), given.stream().map(GivenScore::score).toList());
    }
}
