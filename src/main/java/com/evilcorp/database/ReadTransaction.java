package com.evilcorp.database;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction in which pages read, and which is rolled back in the end: what was set for it alone is then
 * as it was before, and the pool gets its connection back as it gave it away.
 *
 * @param connection to be neither committed nor closed by who reads
 */
public record ReadTransaction(Connection connection) implements AutoCloseable {
    public static ReadTransaction on(AgroalDataSource database) throws SQLException {
        ReadTransaction reading = new ReadTransaction(database.getConnection());
        try {
            reading.connection.setAutoCommit(false);
            return reading;
        } catch (SQLException e) {
            reading.connection.close();
            throw e;
        }
    }

    /** One that reads everything as it is at its first question, whatever changes meanwhile. */
    public static ReadTransaction ofOneMoment(AgroalDataSource database) throws SQLException {
        ReadTransaction reading = on(database);
        try (Statement statement = reading.connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            return reading;
        } catch (SQLException e) {
            reading.close();
            throw e;
        }
    }

    /** Sets something until the transaction ends, or goes back to a savepoint from before. */
    public static void set(Connection connection, String setting, String value) throws SQLException {
        SqlQuery.of("select set_config(?, ?, true)", setting, value).list(connection, row -> row.getString(1));
    }

    @Override
    public void close() throws SQLException {
        // The pool turns auto-commit on again.
        try (connection) {
            connection.rollback();
        }
    }
}
