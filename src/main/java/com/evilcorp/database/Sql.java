package com.evilcorp.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Has the database carry out SQL, on a connection of the pool: that of the transaction under way, if there is one. All of
 * it throws {@link DatabaseException} where the database does not do it.
 */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource pool;

    /** What is done on a connection. */
    public interface Reading<T> {
        T on(Connection connection) throws SQLException;
    }

    @Inject
    Sql(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** All rows of an answer, in their order. */
    public <T> List<T> list(SqlQuery query, SqlQuery.Row<T> row) {
        try (Connection connection = pool.getConnection()) {
            return query.list(connection, row);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Changes rows, and answers how many. */
    public int update(SqlQuery statement) {
        try (Connection connection = pool.getConnection()) {
            return statement.update(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Does something by statements of which each is committed by itself. */
    public <T> T write(Reading<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Reads in a {@link ReadTransaction}. */
    public <T> T read(Reading<T> reading) {
        try (ReadTransaction transaction = ReadTransaction.on(pool)) {
            return reading.on(transaction.connection());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same, of everything as it is at the first question. */
    public <T> T readOneMoment(Reading<T> reading) {
        try (ReadTransaction transaction = ReadTransaction.ofOneMoment(pool)) {
            return reading.on(transaction.connection());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
