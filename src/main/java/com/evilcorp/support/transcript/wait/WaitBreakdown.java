package com.evilcorp.support.transcript.wait;

import com.evilcorp.database.SqlQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A wait, taken apart: each moment of it has one cause. */
public record WaitBreakdown(Duration noRep, Duration away, Duration busy, Duration unanswered) {

    /** Of a row with the four columns, if it has them. */
    public static Optional<WaitBreakdown> of(ResultSet row) throws SQLException {
        Optional<Duration> noRep = SqlQuery.duration(row, WaitCause.NO_REP.column());
        return noRep.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitBreakdown(
                        noRep.get(),
                        SqlQuery.duration(row, WaitCause.AWAY.column()).orElseThrow(),
                        SqlQuery.duration(row, WaitCause.BUSY.column()).orElseThrow(),
                        SqlQuery.duration(row, WaitCause.UNANSWERED.column()).orElseThrow()));
    }

    /** What one cause had of it. */
    public Duration of(WaitCause cause) {
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
