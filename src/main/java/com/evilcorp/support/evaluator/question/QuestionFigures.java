package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the questions of a time come to.
 *
 * @param waiting   those without an answer, which may get one
 * @param withdrawn those that were taken back without one
 * @param expired   those that were no longer kept before they had one
 * @param median    from being left to the first answer
 */
record QuestionFigures(
        long total,
        long answered,
        long waiting,
        long withdrawn,
        long expired,
        Optional<Duration> median,
        Optional<Duration> ninetieth,
        long rated,
        OptionalDouble stars) {
    private static final String FIGURES =
            """
            select count(*) as total, count(answered_at) as answered,
                   count(*) filter (where waiting_since is not null and answered_at is null) as waiting,
                   count(*) filter (where withdrawn and answered_at is null) as withdrawn,
                   count(*) filter (where shredded_at is not null and not withdrawn and answered_at is null) as expired,
                   cast(percentile_cont(0.5) within group (order by extract(epoch from answered_at - left_at) * 1000)
                        as bigint) as median_ms,
                   cast(percentile_cont(0.9) within group (order by extract(epoch from answered_at - left_at) * 1000)
                        as bigint) as ninetieth_ms,
                   count(stars) as rated, avg(stars) as stars
              from question where left_at >= ?
            """;

    /** Of those that were left since then. */
    static QuestionFigures since(Connection connection, Instant then) throws SQLException {
        return SqlQuery.of(FIGURES, then).list(connection, QuestionFigures::of).get(0);
    }

    private static QuestionFigures of(ResultSet row) throws SQLException {
        long rated = row.getLong("rated");
        return new QuestionFigures(
                row.getLong("total"),
                row.getLong("answered"),
                row.getLong("waiting"),
                row.getLong("withdrawn"),
                row.getLong("expired"),
                SqlQuery.duration(row, "median_ms"),
                SqlQuery.duration(row, "ninetieth_ms"),
                rated,
                rated == 0 ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble("stars")));
    }
}
