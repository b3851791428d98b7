package com.evilcorp.support.rep;

import java.util.Optional;

/**
 * How the present shift goes.
 *
 * @param served     sessions attended in it
 * @param declined   sessions turned away in it, at the prompt or from the queue
 * @param medianWait of those attended, opened to attended, in seconds; empty while nobody was
 * @param atDesk     seconds since the seat was taken, without those that the rep was away
 */
public record ShiftStatistics(long served, long declined, Optional<Long> medianWait, long atDesk) {
    static ShiftStatistics of(Object[] row) {
        return new ShiftStatistics(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Optional.ofNullable((Number) row[2]).map(seconds -> Math.round(seconds.doubleValue())),
                Math.max(0, Math.round(((Number) row[3]).doubleValue())));
    }
}
