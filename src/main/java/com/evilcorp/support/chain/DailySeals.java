package com.evilcorp.support.chain;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Seals each day: hashes the heads of all sessions that ended on it (UTC), with the day's before. Whoever has kept a seal
 * misses a session that was cut out as a whole, on that day or any before.
 */
@ApplicationScoped
public class DailySeals {
    private static final String LAST = "select day, sessions, hash from daily_seal order by day desc limit ?";
    private static final String FIRST_DAY =
            "select (min(ended_at) at time zone 'UTC')::date as day from transcript where ended_at is not null";
    private static final String HEADS =
            """
            select ended_hash from transcript
             where ended_at >= ? and ended_at < ? and ended_hash is not null order by number
            """;
    private static final String KEEP = "insert into daily_seal (day, sessions, hash, sealed_at) values (?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;

    /**
     * A day's seal.
     *
     * @param sessions how many that have a chain ended on it
     */
    public record Seal(LocalDate day, int sessions, ChainLink hash) {
        private static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getObject("day", LocalDate.class), row.getInt("sessions"), new ChainLink(row.getBytes("hash")));
        }
    }

    @Inject
    DailySeals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest seals, the last first. */
    public List<Seal> newest(int most) {
        return sql.list(SqlQuery.of(LAST, most), Seal::of);
    }

    /**
     * Seals the first day that is not, unless it comes after the last that is to be; nothing where no session has ended yet.
     *
     * @param last a day of which all that ended on it is stored
     */
    @Transactional
    public Optional<Seal> sealNext(LocalDate last) {
        Optional<Seal> former = newest(1).stream().findFirst();
        return former.map(Seal::day)
                .map(day -> day.plusDays(1))
                .or(this::firstDay)
                .filter(day -> !day.isAfter(last))
                .map(day -> seal(day, former.map(Seal::hash)));
    }

    /**
     * The first day whose sessions are not those that were sealed. Of the day on which the oldest of them ended, and before,
     * some may have been deleted for their age: nobody can tell.
     *
     * @param database is only read
     */
    public static Optional<LocalDate> firstBroken(Connection database) throws SQLException {
        Optional<LocalDate> oldest = firstDay(SqlQuery.of(FIRST_DAY).list(database, DailySeals::day));
        Optional<ChainLink> former = Optional.empty();
        for (Seal seal : SqlQuery.of("select day, sessions, hash from daily_seal order by day")
                .list(database, Seal::of)) {
            boolean whole = oldest.filter(seal.day()::isAfter).isPresent();
            if (whole && !seal.equals(of(seal.day(), former, heads(seal.day()).list(database, DailySeals::head)))) {
                return Optional.of(seal.day());
            }
            former = Optional.of(seal.hash());
        }
        return Optional.empty();
    }

    private Optional<LocalDate> firstDay() {
        return firstDay(sql.list(SqlQuery.of(FIRST_DAY), DailySeals::day));
    }

    private Seal seal(LocalDate day, Optional<ChainLink> former) {
        Seal seal = of(day, former, sql.list(heads(day), DailySeals::head));
        sql.update(SqlQuery.of(
                KEEP, day, seal.sessions(), seal.hash().bytes(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return seal;
    }

    private static Seal of(LocalDate day, Optional<ChainLink> former, List<ChainLink> heads) {
        return new Seal(day, heads.size(), HashChain.sealed(day, former, heads));
    }

    private static SqlQuery heads(LocalDate day) {
        return SqlQuery.of(
                HEADS,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Optional<LocalDate> firstDay(List<Optional<LocalDate>> row) {
        return row.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("day", LocalDate.class));
    }

    private static ChainLink head(ResultSet row) throws SQLException {
        return new ChainLink(row.getBytes("ended_hash"));
    }
}
