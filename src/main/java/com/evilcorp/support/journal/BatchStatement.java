package com.evilcorp.support.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the head, and with it stores what is new; or stores nothing, where the head does not stand where it should. All of it
 * is one statement: a line is told once it is stored, and so waits for every way to the database and back.
 */
final class BatchStatement {
    private static final String HEAD =
            "with head as (update journal_head set position = ? where epoch = ? and position = ? returning position)";
    /** What each statement has among its conditions. */
    static final String MOVED = "exists (select from head)";

    private static final int FIRST_OF_ROWS = 4;

    private record Part(String statement, Columns rows) {}

    private final List<Part> parts = new ArrayList<>();

    /**
     * Has rows stored with it, if there are any. No two statements may change the same row: each sees the database as it was
     * before all of them.
     *
     * @param statement has {@code %s} where it reads the rows, and holds to {@link #MOVED}
     */
    BatchStatement with(String statement, Columns rows) {
        if (!rows.isEmpty()) {
            parts.add(new Part(statement.formatted(rows.unnested()), rows));
        }
        return this;
    }

    /** False if the head stands elsewhere, and nothing was stored. */
    boolean make(Connection connection, LeaseTerm from, LeaseTerm to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text())) {
            statement.setLong(1, to.position());
            statement.setLong(2, from.epoch());
            statement.setLong(3, from.position());
            int next = FIRST_OF_ROWS;
            for (Part part : parts) {
                next = part.rows().bind(statement, next);
            }
            try (ResultSet moved = statement.executeQuery()) {
                return moved.next();
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < parts.size(); i++) {
            text.append(", part_")
                    .append(i)
                    .append(" as (")
                    .append(parts.get(i).statement())
                    .append(')');
        }
        return text.append(" select position from head").toString();
    }
}
