package com.evilcorp.support.transcript;

import java.time.Duration;

/**
 * What a customer was told to expect, beside what came.
 *
 * @param low  the wait that was promised, from this
 * @param high to that
 * @param kept whether they waited no longer; null while they wait
 */
public record Promised(String low, String high, Boolean kept) {

    /**
     * Null where nothing was promised.
     *
     * @param low    seconds, as is the next; null for nothing
     * @param waited null while they wait
     */
    static Promised of(Long low, Long high, Duration waited) {
        if (low == null) {
            return null;
        }
        Duration longest = Duration.ofSeconds(high);
        return new Promised(
                Wording.duration(Duration.ofSeconds(low)),
                Wording.duration(longest),
                waited == null ? null : waited.compareTo(longest) <= 0);
    }
}
