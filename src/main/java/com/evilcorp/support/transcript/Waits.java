package com.evilcorp.support.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** A wait, taken apart: each moment of it has one cause. */
public record Waits(Duration noRep, Duration away, Duration busy, Duration unanswered) {

    /** Of a row with the four columns, or null where they are. */
    static Waits of(ResultSet row) throws SQLException {
        Duration noRep = ListedSession.duration(row, Cause.NO_REP.column());
        return noRep == null
                ? null
                : new Waits(
                        noRep,
                        ListedSession.duration(row, Cause.AWAY.column()),
                        ListedSession.duration(row, Cause.BUSY.column()),
                        ListedSession.duration(row, Cause.UNANSWERED.column()));
    }

    /** What one cause had of it. */
    Duration of(Cause cause) {
        return switch (cause) {
            case NO_REP -> noRep;
            case AWAY -> away;
            case BUSY -> busy;
            case UNANSWERED -> unanswered;
        };
    }

    /** All of it. */
    public Duration total() {
        return noRep.plus(away).plus(busy).plus(unanswered);
    }
}
