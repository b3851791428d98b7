package com.evilcorp.support.evaluator.statistics;

import java.util.Optional;

/** Some numbers: how many, and what they come to together. */
public record Mean(int count, double sum) {
    /** Of no numbers. */
    public static final Mean NONE = new Mean(0, 0);

    /** With one number more. */
    public Mean and(double number) {
        return new Mean(count + 1, sum + number);
    }

    /** With all those of another. */
    public Mean and(Mean other) {
        return new Mean(count + other.count, sum + other.sum);
    }

    /** Nothing of none. */
    public Optional<Double> value() {
        return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }
}
