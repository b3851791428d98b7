package com.evilcorp.support.evaluator.statistics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Which hours of some zone those of UTC are, daylight saving and zones with half an hour included. */
final class LocalHours {
    static final int QUARTERS = 4;

    private static final long SECONDS = 3_600 / QUARTERS;
    private static final int MONTHS = 12 * 70;

    private final ZoneRules rules;
    private long latest = Long.MIN_VALUE;
    private LocalDateTime ofLatest = LocalDateTime.MIN;

    LocalHours(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Whether some hour of the zone begins within one of UTC, or did since 1970. */
    static boolean areQuartersNeeded(ZoneId zone) {
        LocalDateTime first = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
        for (int month = 0; month < MONTHS; month++) {
            int seconds = zone.getRules().getOffset(first.plusMonths(month)).getTotalSeconds();
            if (seconds % (QUARTERS * SECONDS) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The local time. Most sessions are of the hour of the one before.
     *
     * @param hour    counted from 1970, UTC
     * @param quarter of it, counted from 0
     */
    LocalDateTime at(int hour, int quarter) {
        long counted = (long) hour * QUARTERS + quarter;
        if (counted != latest) {
            latest = counted;
            Instant begin = Instant.ofEpochSecond(counted * SECONDS);
            ofLatest = LocalDateTime.ofInstant(begin, rules.getOffset(begin));
        }
        return ofLatest;
    }
}
