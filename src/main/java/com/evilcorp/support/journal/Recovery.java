package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskRules;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Outcome;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.Restored;
import com.evilcorp.support.desk.SessionName;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.desk.WaitEstimate;
import com.evilcorp.support.transcript.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads back what a former process left: who waited, who was attended, who had just finished, and who held the seat. */
@ApplicationScoped
public class Recovery {
    private static final int SESSIONS_AT_ONCE = 1_000;

    /** A line without a link, as a former version of this service stores it, is where a chain stops for good. */
    private static final String HEADS =
            """
            select id, head
              from (select t.id, case when last.seq is null then t.opened_hash else last.hash end as head
                      from transcript t
                      left join lateral (select seq, hash from line where session = t.id order by seq desc limit 1) last
                           on true
                     where t.ended_at is null and t.opened_hash is not null) live
             where head is not null
            """;

    /** Of those whom nobody served there may be more than are worth remembering. The question is the one line without an id. */
    private static final String SESSIONS =
            """
            select id, number, name, product, visitor, token_hash, opened_at, attended_at, ended_at, outcome, stars,
                   (select said from line where session = recent.id and seq = 1 and client_id is null) as question
              from (select * from transcript where ended_at is null or (ended_at > ? and attended_at is not null)
                    union all
                   (select * from transcript where ended_at > ? and attended_at is null order by ended_at desc limit ?))
                   recent
             order by number
            """;

    private static final String LINES =
            "select session, seq, sender, said, at, client_id from line where session = any(?) order by session, seq";
    private static final String LAST_NUMBER = "select coalesce(max(number), 0) from transcript";
    private static final String SEAT = "select token_hash, (select due_at from absence where back_at is null) as due_at"
            + " from shift where given_up_at is null";
    private static final String HANDLED = "select attended_at, ended_at from transcript"
            + " where ended_at is not null and attended_at is not null order by ended_at desc limit ?";

    private final Database database;
    private final Clock clock;
    private final DeskRules rules;

    private record StoredSession(Opening opening, Optional<Instant> attendedAt, Optional<Restored.End> end) {
        UUID id() {
            return opening.session();
        }

        Restored.Session with(List<Line> lines) {
            return new Restored.Session(opening, attendedAt, end, lines);
        }
    }

    private record StoredLine(UUID session, Line line) {}

    private record StoredHead(UUID session, Link link) {}

    @Inject
    Recovery(Database database, Clock clock, DeskRules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** @throws Unanswered when the database does not answer */
    Restored read() {
        return database.asked(this::read);
    }

    /**
     * The last link of each live session that has a chain.
     *
     * @throws Unanswered when the database does not answer
     */
    Map<UUID, Link> heads() {
        return database
                .asked(connection -> Database.read(
                        connection,
                        HEADS,
                        row -> new StoredHead(row.getObject("id", UUID.class), new Link(row.getBytes("head")))))
                .stream()
                .collect(Collectors.toMap(StoredHead::session, StoredHead::link));
    }

    private Restored read(Connection connection) throws SQLException {
        Instant since = clock.instant().minus(rules.endedKept());
        List<StoredSession> sessions =
                Database.read(connection, SESSIONS, Recovery::session, since, since, rules.mostEnded());
        Map<UUID, List<Line>> lines = lines(connection, sessions);
        return new Restored(
                Database.read(connection, LAST_NUMBER, row -> row.getLong(1)).get(0),
                sessions.stream()
                        .map(session -> session.with(lines.getOrDefault(session.id(), List.of())))
                        .toList(),
                Database.read(connection, SEAT, Recovery::seat).stream().findFirst(),
                handled(connection));
    }

    /** Read newest first, since the last ones count, and turned around. */
    private static List<Duration> handled(Connection connection) throws SQLException {
        List<Duration> times = Database.read(
                connection,
                HANDLED,
                row -> Duration.between(
                        Database.time(row, "attended_at").orElseThrow(),
                        Database.time(row, "ended_at").orElseThrow()),
                WaitEstimate.SAMPLES);
        Collections.reverse(times);
        return times;
    }

    private static Map<UUID, List<Line>> lines(Connection connection, List<StoredSession> sessions)
            throws SQLException {
        Map<UUID, List<Line>> lines = new HashMap<>();
        for (int from = 0; from < sessions.size(); from += SESSIONS_AT_ONCE) {
            UUID[] ids = sessions.stream()
                    .skip(from)
                    .limit(SESSIONS_AT_ONCE)
                    .map(StoredSession::id)
                    .toArray(UUID[]::new);
            for (StoredLine stored :
                    Database.read(connection, LINES, Recovery::line, connection.createArrayOf("uuid", ids))) {
                lines.computeIfAbsent(stored.session(), unused -> new ArrayList<>())
                        .add(stored.line());
            }
        }
        return lines;
    }

    private static StoredLine line(ResultSet row) throws SQLException {
        return new StoredLine(
                row.getObject("session", UUID.class),
                new Line(
                        row.getInt("seq"),
                        Party.valueOf(row.getString("sender")),
                        row.getString("said"),
                        Database.time(row, "at").orElseThrow(),
                        Optional.ofNullable(row.getObject("client_id", UUID.class))));
    }

    private static StoredSession session(ResultSet row) throws SQLException {
        Opening opening = new Opening(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new SessionName(row.getString("name")),
                Optional.ofNullable(row.getString("question")),
                Optional.ofNullable(row.getString("product")),
                Optional.ofNullable(row.getObject("visitor", UUID.class)),
                new TokenHash(row.getString("token_hash")),
                Database.time(row, "opened_at").orElseThrow());
        Optional<Instant> endedAt = Database.time(row, "ended_at");
        Optional<Integer> stars = Optional.ofNullable(row.getObject("stars", Integer.class));
        String outcome = row.getString("outcome");
        return new StoredSession(
                opening,
                Database.time(row, "attended_at"),
                endedAt.map(at -> new Restored.End(Outcome.valueOf(outcome), at, stars)));
    }

    private static Restored.HeldSeat seat(ResultSet row) throws SQLException {
        return new Restored.HeldSeat(new TokenHash(row.getString("token_hash")), Database.time(row, "due_at"));
    }
}
