package com.evilcorp.database;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the journal, and whoever becomes the desk, speaks with PostgreSQL: on a connection of its own, by statements that the
 * server prepares and gives up, where {@link SqlQuery} has each planned anew.
 */
@Singleton
public class JournalDatabase {
    private final AgroalDataSource pool;

    /** What is done on a connection. */
    public interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** What is done on a connection, and answers nothing. */
    public interface Task {
        void on(Connection connection) throws SQLException;
    }

    /** Makes something of a row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Inject
    JournalDatabase(@Identifier(DedicatedConnections.JOURNAL) AgroalDataSource pool) {
        this.pool = pool;
    }

    /**
     * Does it on the connection that these have to themselves, one after the other.
     *
     * @throws DatabaseException where the database does not do it
     */
    public <T extends @Nullable Object> T call(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same, of what answers nothing. */
    public void run(Task task) {
        call(connection -> {
            task.on(connection);
            return Optional.empty();
        });
    }

    /**
     * All that a query finds, in its order.
     *
     * @param values of the parameters; bytes, text and times may be null
     */
    public static <T> List<T> read(Connection connection, String query, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = prepared(connection, query, values);
                ResultSet found = prepared.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.read(found));
            }
            return all;
        }
    }

    /**
     * Executes a statement.
     *
     * @param values of the parameters; bytes, text and times may be null
     */
    public static void write(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, values)) {
            prepared.executeUpdate();
        }
    }

    /** Gives a parameter its value; bytes, text and times may be null, and anything may where the statement says the type. */
    public static void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        statement.setObject(parameter, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }

    private static PreparedStatement prepared(Connection connection, String text, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
