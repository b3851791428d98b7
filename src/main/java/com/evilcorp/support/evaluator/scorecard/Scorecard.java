package com.evilcorp.support.evaluator.scorecard;

import java.util.List;

/** What sessions are judged by, in one of its versions. Reviews of two versions never count in one figure. */
public record Scorecard(int version, List<Criterion> criteria) {
    /** The version that the service brings. */
    public static final int FIRST = 1;

    /** Whether it is the one that the service brings. */
    public boolean isFirst() {
        return version == FIRST;
    }
}
