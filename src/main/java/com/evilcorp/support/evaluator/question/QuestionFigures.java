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
 * @param reviewed  those that the evaluator has reviewed, of those that are kept still
 * @param score     what these come to, in percent, by the newest scorecard: two versions are never in one figure
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
        OptionalDouble stars,
        long reviewed,
        OptionalDouble score) {
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
                   count(stars) as rated, avg(stars) as stars, count(reviewed_at) as reviewed,
                   avg((select case when scorecard = (select max(version) from scorecard) then percent end from review r
                         where r.question = question.id and not r.blind order by r.version desc limit 1)) as score
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
                rated == 0 ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble("stars")),
                row.getLong("reviewed"),
                score(row));
    }

    private static OptionalDouble score(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
