package com.evilcorp.support.edge.limit;

import com.evilcorp.web.TokenBucket;
import io.quarkus.logging.LoggingFilter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Gives what each class logs an allowance, so that nobody fills the disk by failing again and again. How many lines were left
 * out is said with the next that is not.
 */
@LoggingFilter(name = "allowance")
public final class LogLimit implements Filter {
    private static final String OURS = "com.evilcorp.";
    private static final int BURST = 300;
    private static final int PER_SECOND = 50;
    /** What a library says again and again is a failure, each with a stack. */
    private static final int BURST_OF_OTHERS = 60;

    private static final int PER_SECOND_OF_OTHERS = 1;

    private static final class Allowance {
        private final TokenBucket lines;
        private final AtomicInteger leftOut = new AtomicInteger();

        private Allowance(TokenBucket lines) {
            this.lines = lines;
        }
    }

    /** By the names of loggers, of which there are no more than there are classes. */
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    @Override
    public boolean isLoggable(LogRecord line) {
        return isLoggable(line, System.nanoTime());
    }

    boolean isLoggable(LogRecord line, long now) {
        Allowance allowance =
                allowances.computeIfAbsent(String.valueOf(line.getLoggerName()), name -> allowance(name, now));
        if (!allowance.lines.take(now)) {
            allowance.leftOut.incrementAndGet();
            return false;
        }
        int missing = allowance.leftOut.getAndSet(0);
        if (missing > 0) {
            line.setMessage(line.getMessage() + " [" + missing + " before it were left out]");
        }
        return true;
    }

    private static Allowance allowance(String logger, long now) {
        return new Allowance(
                logger.startsWith(OURS)
                        ? new TokenBucket(BURST, PER_SECOND, now)
                        : new TokenBucket(BURST_OF_OTHERS, PER_SECOND_OF_OTHERS, now));
    }
}
