package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the figures need of a session. Times in milliseconds, {@value #NONE} for none.
 *
 * @param opened seconds since 1970, UTC
 * @param stars  0 for none
 * @param noRep  this and the rest, why it waited; none until that is reckoned
 */
record SessionFact(
        long opened,
        Stage stage,
        long waited,
        long reply,
        long handled,
        int stars,
        long noRep,
        long away,
        long busy,
        long unanswered) {
    static final long NONE = -1;

    static final String COLUMNS =
            "floor(extract(epoch from t.opened_at))::bigint, t.outcome, t.attended_at is not null,"
                    + " coalesce(t.waited_ms, -1), coalesce(t.reply_ms, -1), coalesce(t.handled_ms, -1), coalesce(t.stars, 0),"
                    + " t.no_rep_ms, t.away_ms, t.busy_ms, t.unanswered_ms";

    static SessionFact of(ResultSet row) throws SQLException {
        String outcome = row.getString(2);
        return new SessionFact(
                row.getLong(1),
                Stage.of(outcome == null ? null : Outcome.valueOf(outcome), row.getBoolean(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
