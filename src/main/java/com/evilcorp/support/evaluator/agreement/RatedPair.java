package com.evilcorp.support.evaluator.agreement;

/** Two scores of the same session by the same criterion, of which the second was given without knowing the first. */
record RatedPair(int first, int second) {
    int distance() {
        return Math.abs(first - second);
    }
}
