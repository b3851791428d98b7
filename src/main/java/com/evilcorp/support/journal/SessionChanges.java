package com.evilcorp.support.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a batch changes in rows that are there by then, in order. */
final class SessionChanges {
    /** A change of one's own making. */
    interface Change {
        void make(Connection connection) throws SQLException;
    }

    private static final String END =
            "update transcript set ended_at = fresh.at, outcome = fresh.outcome, ended_hash = fresh.hash,"
                    + " lines = coalesce((select max(seq) from line where line.session = fresh.session), 0)"
                    + " from %s as fresh (session, at, outcome, hash) where id = fresh.session";

    private final List<Change> inOrder = new ArrayList<>();
    private Columns endings = noEndings();

    boolean isEmpty() {
        return inOrder.isEmpty() && endings.isEmpty();
    }

    void add(String statement, Object... values) {
        add(connection -> Database.write(connection, statement, values));
    }

    void add(Change change) {
        gatherEndings();
        inOrder.add(change);
    }

    /** A session ends. When thousands do, one after the other, that is one change. */
    void end(Object session, Instant at, String outcome, byte[] hash) {
        endings.add(session, at, outcome, hash);
    }

    void make(Connection connection) throws SQLException {
        gatherEndings();
        for (Change change : inOrder) {
            change.make(connection);
        }
    }

    /** Whatever comes next must find them ended. */
    private void gatherEndings() {
        if (!endings.isEmpty()) {
            Columns together = endings;
            endings = noEndings();
            inOrder.add(connection -> end(connection, together));
        }
    }

    private static void end(Connection connection, Columns sessions) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END.formatted(sessions.unnested()))) {
            sessions.bind(end, 1);
            end.executeUpdate();
        }
    }

    private static Columns noEndings() {
        return new Columns("uuid", "timestamptz", "text", "bytea");
    }
}
