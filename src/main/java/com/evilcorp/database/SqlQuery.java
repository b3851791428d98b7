package com.evilcorp.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * What the database is asked or told, and what its question marks stand for.
 *
 * @param values instants as they are, or as {@link OffsetDateTime}; a list as an array of texts; null as such
 */
public record SqlQuery(String sql, List<@Nullable Object> values) {
    /** Nobody waits longer than this for a page. */
    private static final int SECONDS = 10;

    /** One row of an answer. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static SqlQuery of(String sql, @Nullable Object... values) {
        return new SqlQuery(sql, Arrays.asList(values));
    }

    /** This, and then more of it. */
    public SqlQuery and(String more, @Nullable Object... itsValues) {
        return and(of(more, itsValues));
    }

    public SqlQuery and(SqlQuery more) {
        List<@Nullable Object> all = new ArrayList<>(values);
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

    /** Changes rows, and answers how many. */
    public int update(Connection database) throws SQLException {
        try (PreparedStatement prepared = prepare(database)) {
            return prepared.executeUpdate();
        }
    }

    /** To be closed by the caller. */
    public PreparedStatement prepare(Connection database) throws SQLException {
        PreparedStatement prepared = database.prepareStatement(sql);
        prepared.setQueryTimeout(SECONDS);
        // Planned anew each time, for these values: what is best for a rare word is not for a common one.
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, parameter(values.get(i), database));
        }
        return prepared;
    }

    private static @Nullable Object parameter(@Nullable Object value, Connection database) throws SQLException {
        if (value instanceof List<?> list) {
            return database.createArrayOf("text", list.toArray());
        }
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
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
