package com.evilcorp.support.desk;

import java.time.Duration;

/**
 * How long the desk may ring before something comes of it.
 *
 * @param unansweredAfter how long nobody has to have touched the console for customers to be told that nobody answers
 * @param ringTimeout     after how long the rep counts as away
 * @param awayTimeout     after how long as such the seat is given up
 */
public record RingLimits(Duration unansweredAfter, Duration ringTimeout, Duration awayTimeout) {

    /** Checks that each makes sense: a setting that does not must not get as far as the desk. */
    public RingLimits {
        requirePositive("time after which ringing counts as unanswered", unansweredAfter);
        requirePositive("time after which the rep counts as away", ringTimeout);
        if (ringTimeout.compareTo(unansweredAfter) < 0) {
            throw new IllegalArgumentException("A rep cannot count as away before ringing counts as unanswered");
        }
        requirePositive("time after which an unattended seat is given up", awayTimeout);
    }

    private static void requirePositive(String what, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException("The " + what + " has to be more than none, not " + given);
        }
    }
}
