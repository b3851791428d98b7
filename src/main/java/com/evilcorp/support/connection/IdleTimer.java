package com.evilcorp.support.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * For how long something has not happened. Its time is told from outside, so that a process that was stopped for a while
 * does not take everybody else for dead. Any thread may say that it happened; one alone lets time pass.
 */
final class IdleTimer {
    private final AtomicInteger happened = new AtomicInteger();
    private int seen = -1;
    private long nanos;

    /** It happened. */
    void ends() {
        happened.incrementAndGet();
    }

    /** How often it happened. */
    int interruptions() {
        return happened.get();
    }

    /**
     * Lets so much time pass, and says whether it was quiet for longer than that limit. The time in which it last
     * happened, or began, does not count.
     */
    boolean outlasts(Duration limit, long passed) {
        int now = happened.get();
        nanos = now == seen ? nanos + passed : 0;
        seen = now;
        return nanos > limit.toNanos();
    }
}
