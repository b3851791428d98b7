package com.evilcorp.support.evaluator.scorecard;

import java.util.List;

/**
 * One thing that a session is judged by.
 *
 * @param slug        what its controls are called; kept from version to version of the card
 * @param hint        what it means, in a sentence; may be empty
 * @param weight      how much it counts beside the others, 1 to {@value #MOST_WEIGHT}
 * @param optional    whether it may be not applicable
 * @param critical    whether its lowest score fails the whole
 * @param causesBelow a score below it asks for a root cause; 0 for none
 * @param causes      the root causes to choose from
 */
public record Criterion(
        String slug,
        String title,
        String hint,
        Scale scale,
        int weight,
        boolean optional,
        boolean critical,
        int causesBelow,
        List<String> causes) {
    static final int MOST_WEIGHT = 100;

    /** What the control is called that asks for its root cause. */
    public String causeControl() {
        return slug + "-cause";
    }

    /** Whether a score asks for a root cause. */
    public boolean asksForCause(int score) {
        return score < causesBelow && !causes.isEmpty();
    }

    /** Whether a score fails the whole. */
    public boolean isFailedBy(int score) {
        return critical && score == 1;
    }

    Criterion worded(String otherTitle, String otherHint) {
        return new Criterion(slug, otherTitle, otherHint, scale, weight, optional, critical, causesBelow, causes);
    }
}
