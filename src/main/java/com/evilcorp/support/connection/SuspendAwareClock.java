package com.evilcorp.support.connection;

/**
 * How much time passes for a process that may be stopped for a while without knowing: a time much longer than the rounds in
 * which it looks is one in which it was not there, and heard nobody. One thread alone asks.
 */
final class SuspendAwareClock {
    private final long mostNanos;
    private long lookedAt;

    /** @param everyNanos how often it is looked; up to twice that is believed */
    SuspendAwareClock(long everyNanos, long now) {
        this.mostNanos = 2 * everyNanos;
        this.lookedAt = now;
    }

    /** The nanoseconds since it was looked before, as far as this process was awake. */
    long passed(long now) {
        long passed = Math.min(now - lookedAt, mostNanos);
        lookedAt = now;
        return passed;
    }
}
