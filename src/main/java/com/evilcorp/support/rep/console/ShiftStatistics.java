package com.evilcorp.support.rep.console;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    static ShiftStatistics of(ResultSet row) throws SQLException {
        return new ShiftStatistics(
                row.getLong("served"),
                row.getLong("declined"),
                Optional.ofNullable(row.getObject("median_wait", Double.class)).map(Math::round),
                Math.max(0, Math.round(row.getDouble("at_desk"))));
    }
}
