package com.evilcorp.support.evaluator.replay;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.replay.Patience;
import com.evilcorp.support.replay.RecordedDay;
import com.evilcorp.support.replay.RecordedSession;
import com.evilcorp.support.replay.RecordedShift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is stored of a day: in four statements, however much that is. */
@ApplicationScoped
class RecordedDayQuery {
    /** As many as are run again while somebody waits for the page. */
    static final int MOST = 1_000;

    private static final int WAITS = 2_000;
    private static final Duration WAITS_OF = Duration.ofDays(28);

    /** The longest that a session may have been live when the day began. */
    private static final Duration CARRIED_OVER = Duration.ofDays(1);

    private static final String SESSIONS =
            """
            select t.id, t.number, t.name, t.opened_at, t.attended_at, t.ended_at, t.outcome,
                   (select case when l.sender = 'REP' then l.at end from line l
                     where l.session = t.id order by l.seq desc limit 1) as unanswered_at
              from transcript t
             where t.opened_at >= ? and t.opened_at < ? and (t.ended_at is null or t.ended_at >= ?)
             order by t.opened_at limit ?
            """;

    private static final String SHIFTS =
            """
            select id, taken_at, given_up_at from shift
             where taken_at <= ? and (given_up_at is null or given_up_at >= ?) order by taken_at, id
            """;

    private static final String ABSENCES =
            """
            select shift, left_at, back_at from absence
             where shift in (select id from shift where taken_at <= ? and (given_up_at is null or given_up_at >= ?))
             order by left_at, id
            """;

    private static final String SEEN_WAITS =
            """
            select waited_ms, outcome = 'ABANDONED' as gave_up from transcript
             where opened_at >= ? and opened_at < ? and ended_at is not null order by opened_at desc limit ?
            """;

    /** One row of a day; it may go on. */
    private record Row(Optional<RecordedSession> over) {
        private static Row of(ResultSet row) throws SQLException {
            Optional<Instant> endedAt = SqlQuery.instant(row, "ended_at");
            return endedAt.isEmpty() ? new Row(Optional.empty()) : new Row(Optional.of(session(row, endedAt.get())));
        }

        private static RecordedSession session(ResultSet row, Instant endedAt) throws SQLException {
            return new RecordedSession(
                    row.getObject("id", UUID.class),
                    row.getLong("number"),
                    row.getString("name"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    SqlQuery.instant(row, "attended_at"),
                    endedAt,
                    Outcome.valueOf(row.getString("outcome")),
                    SqlQuery.instant(row, "unanswered_at"));
        }
    }

    private record Shift(long id, Instant takenAt, Optional<Instant> givenUpAt) {
        private static Shift of(ResultSet row) throws SQLException {
            return new Shift(
                    row.getLong("id"),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                    SqlQuery.instant(row, "given_up_at"));
        }
    }

    private record ShiftsAbsence(long shift, RecordedShift.Absence absence) {
        private static ShiftsAbsence of(ResultSet row) throws SQLException {
            return new ShiftsAbsence(
                    row.getLong("shift"),
                    new RecordedShift.Absence(
                            row.getObject("left_at", OffsetDateTime.class).toInstant(),
                            SqlQuery.instant(row, "back_at")));
        }
    }

    /**
     * What was found.
     *
     * @param goesOn  whether a session of it is not over
     * @param tooMany whether it has more sessions than are run again; the day has the first of them
     */
    record Found(RecordedDay day, Patience patience, boolean goesOn, boolean tooMany) {}

    private final Sql sql;

    @Inject
    RecordedDayQuery(Sql sql) {
        this.sql = sql;
    }

    /** The day from then until then. */
    Found between(Instant from, Instant until) {
        return sql.readOneMoment(connection -> read(connection, from, until));
    }

    private static Found read(Connection connection, Instant from, Instant until) throws SQLException {
        List<Row> rows = SqlQuery.of(SESSIONS, from.minus(CARRIED_OVER), until, from, MOST + 1)
                .list(connection, Row::of);
        List<RecordedSession> sessions =
                rows.stream().limit(MOST).flatMap(row -> row.over().stream()).toList();
        RecordedDay day = new RecordedDay(from, sessions, shifts(connection, sessions, from));
        List<Patience.Wait> waits = SqlQuery.of(SEEN_WAITS, until.minus(WAITS_OF), until, WAITS)
                .list(
                        connection,
                        row -> new Patience.Wait(
                                Duration.ofMillis(row.getLong("waited_ms")), row.getBoolean("gave_up")));
        boolean goesOn = rows.stream().anyMatch(row -> row.over().isEmpty());
        return new Found(day, Patience.of(waits), goesOn, rows.size() > MOST);
    }

    private static List<RecordedShift> shifts(Connection connection, List<RecordedSession> sessions, Instant from)
            throws SQLException {
        Instant first = sessions.stream()
                .map(RecordedSession::openedAt)
                .min(Instant::compareTo)
                .orElse(from);
        Instant last = sessions.stream()
                .map(RecordedSession::endedAt)
                .max(Instant::compareTo)
                .orElse(from);
        List<Shift> shifts = SqlQuery.of(SHIFTS, last, first).list(connection, Shift::of);
        List<ShiftsAbsence> absences = SqlQuery.of(ABSENCES, last, first).list(connection, ShiftsAbsence::of);
        return shifts.stream()
                .map(shift -> new RecordedShift(
                        shift.takenAt(),
                        shift.givenUpAt(),
                        absences.stream()
                                .filter(absence -> absence.shift() == shift.id())
                                .map(ShiftsAbsence::absence)
                                .collect(Collectors.toList())))
                .toList();
    }
}
