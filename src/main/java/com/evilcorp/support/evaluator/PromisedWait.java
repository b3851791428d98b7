package com.evilcorp.support.evaluator;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told to expect, beside what came. They are told of whole minutes, one at least, and that is what
 * the promise is held to.
 *
 * @param range as they read it: {@code 2–5 min}
 * @param kept  whether they waited no longer; null while they wait
 */
public record PromisedWait(String range, @Nullable Boolean kept) {
    private static final long MINUTE = 60;

    /**
     * Of what was promised.
     *
     * @param low    seconds, as is the next
     * @param waited empty while they wait
     */
    public static PromisedWait of(long low, long high, Optional<Duration> waited) {
        long most = Math.max(1, (high + MINUTE - 1) / MINUTE);
        return new PromisedWait(
                low / MINUTE + "–" + most + " min",
                waited.map(time -> time.compareTo(Duration.ofMinutes(most)) <= 0)
                        .orElse(null));
    }
}
