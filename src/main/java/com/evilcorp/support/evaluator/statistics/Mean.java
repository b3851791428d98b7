package com.evilcorp.support.evaluator.statistics;

import java.util.Optional;

/** Some numbers: how many, and what they come to together. */
record Mean(int count, double sum) {
    static final Mean NONE = new Mean(0, 0);

    Mean and(double number) {
        return new Mean(count + 1, sum + number);
    }

    Mean and(Mean other) {
        return new Mean(count + other.count, sum + other.sum);
    }

    /** Nothing of none. */
    Optional<Double> value() {
        return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }
}
