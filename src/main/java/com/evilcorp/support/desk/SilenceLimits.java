package com.evilcorp.support.desk;

import java.time.Duration;

/**
 * How long the customer may stay silent before something comes of it.
 *
 * @param askAfter   how old a line of the rep's has to be that nobody answers, for the rep to ask whether the customer is there
 * @param askTimeout how long the customer has to answer that
 */
public record SilenceLimits(Duration askAfter, Duration askTimeout) {

    /** Checks that each makes sense: a setting that does not must not get as far as the desk. */
    public SilenceLimits {
        requirePositive("time after which the rep may ask", askAfter);
        requirePositive("time to answer in", askTimeout);
    }

    private static void requirePositive(String what, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException("The " + what + " has to be more than none, not " + given);
        }
    }
}
