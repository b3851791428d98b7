package com.evilcorp.support.evaluator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes sessions, shifts and absences of long ago into the database, where no desk comes across them. */
public final class PastSessions {
    private final DataSource database;

    public PastSessions(DataSource database) {
        this.database = database;
    }

    /** Null for what did not happen. */
    public UUID session(
            String name, Instant opened, Instant attended, Instant reply, Instant ended, String outcome, Integer stars)
            throws SQLException {
        UUID id = UUID.randomUUID();
        // Below zero, since a desk counts up from the highest.
        write(
                "insert into transcript (id, number, name, token_hash, opened_at, attended_at, first_reply_at, ended_at,"
                        + " outcome, stars, rated_at) select ?, least(min(number), 0) - 1, ?, 'none', ?, ?, ?, ?, ?,"
                        + " cast(? as smallint), ? from transcript",
                id,
                name,
                opened,
                attended,
                reply,
                ended,
                outcome,
                stars,
                stars == null ? null : ended);
        return id;
    }

    public void shift(Instant from, Instant to) throws SQLException {
        write("insert into shift (token_hash, taken_at, given_up_at) values ('none', ?, ?)", from, to);
    }

    public void absence(Instant from, Instant to) throws SQLException {
        write("insert into absence (shift, left_at, due_at, back_at) select max(id), ?, ?, ? from shift", from, to, to);
    }

    private void write(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
