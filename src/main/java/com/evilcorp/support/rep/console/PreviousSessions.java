package com.evilcorp.support.rep.console;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The sessions that a customer's browser had before.
 *
 * @param count how many there were in all, a thousand at most
 * @param last  the last few, newest first
 */
public record PreviousSessions(long count, List<Session> last) {
    static final PreviousSessions NONE = new PreviousSessions(0, List.of());

    /**
     * One of them.
     *
     * @param note the rep's, empty for none
     */
    public record Session(UUID session, Instant openedAt, Outcome outcome, String note) {
        static Session of(ResultSet row) throws SQLException {
            return new Session(
                    row.getObject("id", UUID.class),
                    SqlQuery.instant(row, "opened_at").orElseThrow(),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("note"));
        }
    }
}
