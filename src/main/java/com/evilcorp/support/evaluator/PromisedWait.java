package com.evilcorp.support.evaluator;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told to expect, beside what came. They are told of whole minutes, one at least, and that is what
 * the promise is held to. It promises to be attended: nobody keeps it by turning a customer away, or by their leaving.
 *
 * @param range as they read it: {@code 2–5 min}
 * @param kept  whether they waited no longer; null for who was not attended
 */
public record PromisedWait(String range, @Nullable Boolean kept) {
    private static final long MINUTE = 60;

    /**
     * The longest wait that keeps a promise.
     *
     * @param high seconds
     */
    public static Duration longest(long high) {
        return Duration.ofMinutes(Math.max(1, (high + MINUTE - 1) / MINUTE));
    }

    /**
     * Of what was promised.
     *
     * @param low           seconds, as is the next
     * @param attendedAfter empty for who was not attended
     */
    public static PromisedWait of(long low, long high, Optional<Duration> attendedAfter) {
        Duration longest = longest(high);
        return new PromisedWait(
                low / MINUTE + "–" + longest.toMinutes() + " min",
                attendedAfter.map(time -> time.compareTo(longest) <= 0).orElse(null));
    }
}
