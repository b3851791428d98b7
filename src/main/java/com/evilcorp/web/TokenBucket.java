package com.evilcorp.web;

import java.time.Duration;

/** Lets so many through at once, and so many in a time in the long run. Its clock is handed in: nanoseconds that only grow. */
public final class TokenBucket {
    private final double burst;
    private final double perNano;
    private double tokens;
    private long last;

    public TokenBucket(int burst, int perSecond, long now) {
        this(burst, Duration.ofSeconds(1).dividedBy(perSecond), now);
    }

    /** @param each the time in which one more may pass, once the burst is over */
    public TokenBucket(int burst, Duration each, long now) {
        this.burst = burst;
        this.perNano = 1.0 / each.toNanos();
        this.tokens = burst;
        this.last = now;
    }

    /** Whether one more may pass; if so, it counts. */
    public synchronized boolean take(long now) {
        refill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Whether nothing has passed lately, so that a new bucket would be as good. */
    public synchronized boolean isFull(long now) {
        refill(now);
        return tokens >= burst;
    }

    private void refill(long now) {
        tokens = Math.min(burst, tokens + (now - last) * perNano);
        last = now;
    }
}
