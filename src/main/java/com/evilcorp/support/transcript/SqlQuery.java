package com.evilcorp.support.transcript;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGStatement;

/**
 * A question to the database, and what its question marks stand for.
 *
 * @param values instants as {@link java.time.OffsetDateTime}; a list of texts as an array
 */
public record SqlQuery(String sql, List<Object> values) {
    /** Nobody waits longer than this for a page. */
    private static final int SECONDS = 10;

    /** One row of an answer. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static SqlQuery of(String sql, Object... values) {
        return new SqlQuery(sql, List.of(values));
    }

    /** This, and then more of it. */
    public SqlQuery and(String more, Object... itsValues) {
        return and(of(more, itsValues));
    }

    public SqlQuery and(SqlQuery more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(more.values);
        return new SqlQuery(sql + more.sql, all);
    }

    public <T> List<T> list(Connection database, Row<T> row) throws SQLException {
        try (PreparedStatement prepared = prepare(database);
                ResultSet answer = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(row.of(answer));
            }
            return rows;
        }
    }

    /** To be closed by the caller. */
    public PreparedStatement prepare(Connection database) throws SQLException {
        PreparedStatement prepared = database.prepareStatement(sql);
        prepared.setQueryTimeout(SECONDS);
        // Planned anew each time, for these values: what is best for a rare word is not for a common one.
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            prepared.setObject(
                    i + 1, value instanceof List<?> texts ? database.createArrayOf("text", texts.toArray()) : value);
        }
        return prepared;
    }

    /** The milliseconds in a column as a time, if there are any; less than none is none. */
    public static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, millis)));
    }

    /** The time in a column that may be null. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
