package com.evilcorp.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A number of frames of one kind that reach a crowd: from the first of them to the last. */
final class Wave {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int expected;
    private final String part;
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private volatile long last;
    private volatile String frame;

    Wave(int expected, String part) {
        this.expected = expected;
        this.part = part;
    }

    void hears(String said) {
        if (!said.contains(part)) {
            return;
        }
        long now = System.nanoTime();
        int count = heard.incrementAndGet();
        if (count == 1) {
            first.set(now);
            frame = said;
        } else if (count == expected) {
            last = now;
        }
    }

    /** Waits for the last, and says how many milliseconds after the first it came. */
    double millis() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> last != 0);
        return (last - first.get()) / 1e6;
    }

    /** What the first of them said. */
    String frame() {
        return frame;
    }
}
