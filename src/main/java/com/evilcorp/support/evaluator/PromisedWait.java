package com.evilcorp.support.evaluator;

import java.time.Duration;

/**
 * What a customer was told to expect, beside what came. They are told of whole minutes, one at least, and that is what
 * the promise is held to.
 *
 * @param range as they read it: {@code 2–5 min}
 * @param kept  whether they waited no longer; null while they wait
 */
public record PromisedWait(String range, Boolean kept) {
    private static final long MINUTE = 60;

    /**
     * Null where nothing was promised.
     *
     * @param low    seconds, as is the next; null for nothing
     * @param waited null while they wait
     */
    public static PromisedWait of(Long low, Long high, Duration waited) {
        if (low == null) {
            return null;
        }
        long most = Math.max(1, (high + MINUTE - 1) / MINUTE);
        return new PromisedWait(
                low / MINUTE + "–" + most + " min",
                waited == null ? null : waited.compareTo(Duration.ofMinutes(most)) <= 0);
    }
}
