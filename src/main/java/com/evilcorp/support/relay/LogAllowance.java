package com.evilcorp.support.relay;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Logs what people bring about, as long as it is not too much: a flood of sessions must not become one of log lines. How
 * many were left out is said before the next that is not.
 */
final class LogAllowance {
    private final Logger log;
    private final TokenBucket lines;
    private final AtomicInteger leftOut = new AtomicInteger();

    LogAllowance(Logger log, int burst, int perSecond) {
        this.log = log;
        this.lines = new TokenBucket(burst, perSecond, System.nanoTime());
    }

    void infof(String format, Object... parameters) {
        if (!lines.take(System.nanoTime())) {
            leftOut.incrementAndGet();
            return;
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            log.infof("%d lines were left out here, as there were so many", missing);
        }
        log.infof(format, parameters);
    }
}
