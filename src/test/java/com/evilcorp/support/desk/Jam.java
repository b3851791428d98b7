package com.evilcorp.support.desk;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Clocks that stand still, and stops whoever asks first until all the others wait for them. */
final class Jam implements DeskClock {
    private static final DeskTime NOW = new DeskTime(Duration.ZERO, Instant.parse("2026-02-03T04:05:06Z"));

    private final ConcurrentLinkedQueue<Thread> racers = new ConcurrentLinkedQueue<>();
    private volatile int expected;
    private volatile boolean happened;

    void expects(int threads) {
        racers.clear();
        happened = false;
        expected = threads;
    }

    /** Whether all of them stood in front of the lock together. */
    boolean happened() {
        return happened;
    }

    void joins() {
        racers.add(Thread.currentThread());
    }

    @Override
    public DeskTime now() {
        if (racers.contains(Thread.currentThread())) {
            expected = letTheOthersGather();
        }
        return NOW;
    }

    private int letTheOthersGather() {
        long deadline = System.nanoTime() + SECONDS.toNanos(5);
        while (expected > 0 && System.nanoTime() < deadline) {
            if (othersAtTheLock() == expected - 1) {
                happened = true;
                return 0;
            }
            Thread.onSpinWait();
        }
        return 0;
    }

    private long othersAtTheLock() {
        return racers.stream()
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
    }
}
