package com.evilcorp.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs what people bring about, as long as it is not too much: a flood of sessions must not become one of log lines. How
 * many were left out is said before the next that is not.
 */
public final class RateLimitedLog {
    private final Logger log;
    private final TokenBucket lines;
    private final AtomicInteger leftOut = new AtomicInteger();

    public RateLimitedLog(Logger log, int burst, int perSecond) {
        this(log, new TokenBucket(burst, perSecond, System.nanoTime()));
    }

    private RateLimitedLog(Logger log, TokenBucket lines) {
        this.log = log;
        this.lines = lines;
    }

    /** For what need not be said more than once in such a time. */
    public static RateLimitedLog onceIn(Duration time, Logger log) {
        return new RateLimitedLog(log, new TokenBucket(1, time, System.nanoTime()));
    }

    public void infof(String format, @Nullable Object... parameters) {
        if (mayLog()) {
            log.infof(format, parameters);
        }
    }

    public void warnf(String format, @Nullable Object... parameters) {
        if (mayLog()) {
            log.warnf(format, parameters);
        }
    }

    private boolean mayLog() {
        if (!lines.take(System.nanoTime())) {
            leftOut.incrementAndGet();
            return false;
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            log.infof("%d lines were left out here, as there were so many", missing);
        }
        return true;
    }
}
