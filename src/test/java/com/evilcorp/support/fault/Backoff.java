package com.evilcorp.support.fault;

import java.util.concurrent.ThreadLocalRandom;

/** How long a browser waits before it comes back: longer each time, up to a bound, and never as long as the next browser. */
final class Backoff {
    private static final long CAP_MS = 3_000;

    private Backoff() {}

    /** @param attempt from 0 */
    static long millis(int attempt) {
        long first = ThreadLocalRandom.current().nextLong(300, 1_000);
        long cap = ThreadLocalRandom.current().nextLong(CAP_MS * 7 / 10, CAP_MS);
        return Math.min(first << Math.min(attempt, 10), cap);
    }
}
