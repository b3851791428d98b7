package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The sessions that were opened in some time, and the time in which all of their lines were said.
 *
 * @param opened when the first may have been opened; everything if it is not after {@code oldest}
 * @param until  when the last may have been, and that moment too
 * @param oldest when the first of all was that can be asked for
 * @param said   when their last line may have been said; nothing if they may still talk
 */
record TimeSlice(Instant opened, Instant until, Instant oldest, Optional<Instant> said) {
    /** By so much may the clock be set back while a session lasts. */
    private static final Duration SET_BACK = Duration.ofHours(1);

    private static final Duration LEAST = Duration.ofDays(2);

    /** From so much on it is the quicker to look at everything at once. */
    private static final double MOST = 0.5;

    private static final String REACH = "select min(opened_at), max(opened_at) from transcript";

    /** No session that is over lasted longer than the longest wait and the longest talk together. */
    private static final String LONGEST =
            """
            select coalesce((select max(waited_ms) from transcript), 0)
                   + coalesce((select max(handled_ms) from transcript), 0)
             where not exists (select from transcript where ended_at is null and opened_at <= ?)
            """;

    /** All that a filter leaves, or that is older than a place in its list; nothing if there is nothing. */
    static Optional<TimeSlice> all(Connection database, Filter filter, Optional<PageCursor> before)
            throws SQLException {
        TimeSlice stored = SqlQuery.of(REACH).list(database, TimeSlice::stored).get(0);
        Instant oldest = latest(stored.oldest, FilterSql.from(filter).orElse(Instant.MIN));
        Instant newest = earliest(
                stored.until,
                earliest(
                        FilterSql.until(filter).orElse(Instant.MAX),
                        before.map(PageCursor::openedAt).orElse(Instant.MAX)));
        if (newest.isBefore(oldest)) {
            return Optional.empty();
        }
        Optional<Instant> said = newest.equals(stored.until) ? Optional.empty() : lastSaid(database, newest);
        return Optional.of(new TimeSlice(oldest, newest, oldest, said));
    }

    private static Optional<Instant> lastSaid(Connection database, Instant newest) throws SQLException {
        return SqlQuery.of(LONGEST, newest.atOffset(ZoneOffset.UTC)).list(database, row -> row.getLong(1)).stream()
                .findFirst()
                .map(longest -> newest.plusMillis(longest).plus(SET_BACK));
    }

    /** The newest part of it, of two days or more: nights have less than their share. All of it if little would be left. */
    TimeSlice newest(double part) {
        double all = length(oldest);
        double newest = Math.max(all * part, (double) LEAST.toMillis());
        return newest > all * MOST
                ? this
                : new TimeSlice(until.minusMillis((long) Math.ceil(newest)), until, oldest, said);
    }

    /** How much it is of this one. */
    double partOf(TimeSlice all) {
        return isAll() ? 1 : length(opened) / all.length(oldest);
    }

    private double length(Instant since) {
        return (double) Duration.between(since, until).toMillis();
    }

    boolean isAll() {
        return !opened.isAfter(oldest);
    }

    /** A condition on a table of sessions that begins with {@code and}. */
    SqlQuery sessions() {
        return SqlQuery.of(
                " and opened_at >= ? and opened_at <= ?",
                opened.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC));
    }

    /** The same on a table of lines, which holds for all of those sessions, and some others. */
    SqlQuery lines() {
        SqlQuery from = SqlQuery.of(" and at >= ?", opened.minus(SET_BACK).atOffset(ZoneOffset.UTC));
        return said.isEmpty() ? from : from.and(" and at <= ?", said.get().atOffset(ZoneOffset.UTC));
    }

    private static TimeSlice stored(ResultSet row) throws SQLException {
        Optional<Instant> first = Optional.ofNullable(SessionSummary.instant(row, "min"));
        Instant last = first.isEmpty() ? Instant.MIN : SessionSummary.instant(row, "max");
        return new TimeSlice(first.orElse(Instant.MAX), last, first.orElse(Instant.MAX), Optional.empty());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
