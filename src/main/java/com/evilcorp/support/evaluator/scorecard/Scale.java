package com.evilcorp.support.evaluator.scorecard;

import java.util.List;
import java.util.stream.IntStream;

/** From what to what a criterion is scored: 1 is the worst, or no. */
public enum Scale {
    YES_NO(2),
    ONE_TO_THREE(3),
    ONE_TO_FIVE(5);

    private final int best;

    Scale(int best) {
        this.best = best;
    }

    /** The highest score. */
    public int best() {
        return best;
    }

    /** The scores that there are, the worst first. */
    public List<Integer> scores() {
        return IntStream.rangeClosed(1, best).boxed().toList();
    }

    /** Whether its scores are no and yes. */
    public boolean isYesNo() {
        return this == YES_NO;
    }

    /** Whether there is such a score. */
    public boolean has(int score) {
        return score >= 1 && score <= best;
    }
}
