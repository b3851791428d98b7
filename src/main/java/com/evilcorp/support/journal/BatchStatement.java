package com.evilcorp.support.journal;

import com.evilcorp.database.JournalDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves the journal's head, and with it stores a batch; or stores nothing, where the head does not stand where it should. What
 * is new is one statement with it: a line is told once it is stored, and so waits for every way to the database and back. What
 * changes rows that are there follows in the same transaction, in order.
 */
final class BatchStatement {
    private final List<Rows> parts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** A change of rows that are there. */
    interface Change {
        void make(Connection connection) throws SQLException;
    }

    /**
     * A statement over any number of rows. One row, as most batches are, goes as plain parameters; several as one array a column.
     * How many those are is kept from the planner, so that it need not plan anew for every number. So there are two statements of
     * each, which the driver has the server prepare once for a connection.
     */
    static final class Rows implements Change {
        private final String statement;
        private final List<String> types;
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        /**
         * @param statement has {@code %s} where it reads the rows
         * @param types     what PostgreSQL calls the types of their columns
         */
        Rows(String statement, List<String> types) {
            this.statement = statement;
            this.types = types;
        }

        /** Adds a row; a column of it may be null. */
        void add(@Nullable Object... row) {
            rows.add(row);
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        @Override
        public void make(Connection connection) throws SQLException {
            try (PreparedStatement prepared = connection.prepareStatement(sql())) {
                bind(prepared, 1);
                prepared.executeUpdate();
            }
        }

        private boolean isOne() {
            return rows.size() == 1;
        }

        private String sql() {
            return statement.formatted(isOne() ? plain() : unnested());
        }

        private String plain() {
            return types.stream().map("?::"::concat).collect(Collectors.joining(", ", "(values (", "))"));
        }

        private String unnested() {
            return "unnest(" + String.join(", ", Collections.nCopies(types.size(), "(select ?)")) + ")";
        }

        /** Binds the rows to the parameters from one on, and says which is the next. */
        private int bind(PreparedStatement prepared, int from) throws SQLException {
            for (int column = 0; column < types.size(); column++) {
                if (isOne()) {
                    JournalDatabase.bind(prepared, from + column, rows.get(0)[column]);
                } else {
                    prepared.setArray(from + column, array(prepared.getConnection(), column));
                }
            }
            return from + types.size();
        }

        private Array array(Connection connection, int column) throws SQLException {
            return connection.createArrayOf(
                    types.get(column),
                    rows.stream().map(row -> text(row[column])).toArray(String[]::new));
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            return value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
        }
    }

    /**
     * Has rows stored with the head, if there are any, by a statement that holds to {@link EpochFence#PASSED}. No two may change the same
     * row: each sees the database as it was before all of them.
     */
    BatchStatement with(Rows rows) {
        if (!rows.isEmpty()) {
            parts.add(rows);
        }
        return this;
    }

    void change(String statement, @Nullable Object... values) {
        change(connection -> JournalDatabase.write(connection, statement, values));
    }

    void change(Change change) {
        changes.add(change);
    }

    /** Changes a row. When thousands are changed by the same statement, one after the other, that is one change. */
    void changeRow(String statement, List<String> types, @Nullable Object... row) {
        together(statement, types).add(row);
    }

    /** False if the head stands elsewhere, and nothing was stored. */
    boolean execute(Connection connection, EpochFence fence) throws SQLException {
        if (changes.isEmpty()) {
            return moveHead(connection, fence);
        }
        connection.setAutoCommit(false);
        try {
            boolean moved = moveHead(connection, fence);
            if (moved) {
                makeChanges(connection);
            }
            connection.commit();
            return moved;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** The rows of the last change, if it is made by the same statement, or else of a new one. */
    private Rows together(String statement, List<String> types) {
        if (!changes.isEmpty()
                && changes.get(changes.size() - 1) instanceof Rows rows
                && rows.statement.equals(statement)) {
            return rows;
        }
        Rows first = new Rows(statement, types);
        changes.add(first);
        return first;
    }

    private void makeChanges(Connection connection) throws SQLException {
        for (Change change : changes) {
            change.make(connection);
        }
    }

    private boolean moveHead(Connection connection, EpochFence fence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            int next = fence.bind(statement);
            for (Rows part : parts) {
                next = part.bind(statement, next);
            }
            try (ResultSet moved = statement.executeQuery()) {
                return moved.next();
            }
        }
    }

    private String sql() {
        StringBuilder sql = new StringBuilder(EpochFence.BEFORE);
        for (int i = 0; i < parts.size(); i++) {
            sql.append(", part_")
                    .append(i)
                    .append(" as (")
                    .append(parts.get(i).sql())
                    .append(')');
        }
        return sql.append(" select position from head").toString();
    }

    /** The pool gives the connection back its old ways. */
    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
