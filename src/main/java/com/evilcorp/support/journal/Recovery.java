package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.desk.WaitEstimate;
import com.evilcorp.support.transcript.ChainLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.jboss.logging.Logger;

/**
 * Reads back what a former process left: who waited, who was attended, who had just finished, and who held the seat. A session
 * that makes no sense is left out, whatever is wrong with it, so that the others go on.
 */
@Singleton
public class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int SESSIONS_AT_ONCE = 200;

    /**
     * Of those whom nobody served there may be more than are worth remembering. The question is the one line without an id.
     * A line without a link, as a former version of this service stores it, is where a chain stops for good.
     */
    private static final String SESSIONS =
            """
            select id, number, name, product, visitor, token_hash, opened_at, attended_at, ended_at, outcome, stars,
                   (select said from line where session = recent.id and seq = 1 and client_id is null) as question,
                   case when opened_hash is null or ended_at is not null then null
                        when exists (select from line where session = recent.id)
                            then (select hash from line where session = recent.id order by seq desc limit 1)
                        else opened_hash end as head
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
    private final SessionInterruption interruption;
    private final Clock clock;
    private final DeskLimits rules;
    private final JournalProgress progress;

    @Inject
    Recovery(
            Database database,
            SessionInterruption interruption,
            Clock clock,
            DeskLimits rules,
            JournalProgress progress) {
        this.database = database;
        this.interruption = interruption;
        this.clock = clock;
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * What the desk goes on from. What it cannot go on from has ended by then.
     *
     * @throws DatabaseException when the database does not answer
     */
    Recovered takeUp(LeaseTerm term) {
        return database.asked(connection -> {
            Instant since = clock.instant().minus(rules.endedRetention());
            return takeUp(
                    connection,
                    term,
                    Database.read(connection, SESSIONS, StoredSession::of, since, since, rules.maxEnded()));
        });
    }

    /** Of those that ended no more is read than the desk remembers of them; what is past that it forgets itself. */
    private Recovered takeUp(Connection connection, LeaseTerm term, List<StoredSession> stored) throws SQLException {
        List<StoredSession> inTurn =
                stored.stream().sorted(StoredSession.BY_WORTH).toList();
        List<RecoveredState.Session> sessions = new ArrayList<>();
        Map<UUID, ChainLink> chainHeads = new HashMap<>();
        long endedText = 0;
        for (int from = 0; from < inTurn.size() && endedText <= rules.maxEndedText(); from += SESSIONS_AT_ONCE) {
            List<StoredSession> some = inTurn.subList(from, Math.min(from + SESSIONS_AT_ONCE, inTurn.size()));
            Map<UUID, List<StoredLine>> lines = lines(connection, some);
            for (StoredSession session : some) {
                try {
                    RecoveredState.Session known = session.with(lines.getOrDefault(session.id(), List.of()));
                    sessions.add(known);
                    session.link().ifPresent(head -> chainHeads.put(session.id(), head));
                    endedText += session.isLive() ? 0 : weight(known);
                } catch (UnreadableSessionException e) {
                    leaveOut(connection, session, term, e);
                }
            }
        }
        long lastNumber =
                Database.read(connection, LAST_NUMBER, row -> row.getLong(1)).get(0);
        Optional<RecoveredState.HeldSeat> seat =
                Database.read(connection, SEAT, Recovery::seat).stream().findFirst();
        return new Recovered(new RecoveredState(lastNumber, sessions, seat, handled(connection)), chainHeads);
    }

    private static long weight(RecoveredState.Session session) {
        return session.lines().stream().mapToLong(Line::weight).sum();
    }

    private void leaveOut(Connection connection, StoredSession session, LeaseTerm term, UnreadableSessionException why)
            throws SQLException {
        progress.moves();
        if (session.isLive()) {
            interruption.make(connection, session, term, why);
        } else {
            LOG.errorf("Session %s, which has ended, cannot be read back for %s", session.id(), why.getMessage());
        }
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

    private Map<UUID, List<StoredLine>> lines(Connection connection, List<StoredSession> sessions) throws SQLException {
        progress.moves();
        UUID[] ids = sessions.stream().map(StoredSession::id).toArray(UUID[]::new);
        return Database.read(connection, LINES, StoredLine::of, connection.createArrayOf("uuid", ids)).stream()
                .collect(Collectors.groupingBy(StoredLine::session));
    }

    private static RecoveredState.HeldSeat seat(ResultSet row) throws SQLException {
        return new RecoveredState.HeldSeat(
                new TokenHash(row.getString("token_hash")),
                Database.time(row, "due_at").filter(StoredSession::isPlausible));
    }
}
