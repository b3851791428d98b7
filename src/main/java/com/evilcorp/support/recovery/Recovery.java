package com.evilcorp.support.recovery;

import com.evilcorp.database.JournalDatabase;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.WaitEstimate;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.lease.Lease;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
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
            select id, number, name, product, lang, visitor, token_hash, promised_low, promised_high, opened_at, attended_at,
                   ended_at, outcome, end_reason, stars,
                   exists (select from presence_check where session = recent.id and answered_at is null) as is_asked,
                   (select said from line where session = recent.id and seq = 1 and client_id is null) as question,
                   case when opened_hash is null or ended_at is not null then null
                        when exists (select from line where session = recent.id)
                            then (select hash from line where session = recent.id order by seq desc limit 1)
                        else opened_hash end as last_link
              from (select * from transcript where ended_at is null or (ended_at > ? and attended_at is not null)
                    union all
                   (select * from transcript where ended_at > ? and attended_at is null order by ended_at desc limit ?))
                   recent
             order by number
            """;

    private static final String LINES =
            """
            select l.session, seq, sender, said, at, client_id, p.id as picture, type, width, height,
                   encode(p.hash, 'hex') as sha256
              from line l left join picture p on p.session = l.session and p.line = l.seq
             where l.session = any(?) order by l.session, seq
            """;
    /** Those that no line shows yet. */
    private static final String PICTURES =
            """
            select session, id as picture, type, width, height, encode(hash, 'hex') as sha256, brought_at
              from picture where line is null and session = any(?)
            """;

    private static final String LAST_NUMBER = "select coalesce(max(number), 0) from transcript";
    private static final String SEAT = "select token_hash, away.id is not null as is_away, due_at"
            + " from shift left join absence away on back_at is null where given_up_at is null";
    private static final String HANDLED = "select attended_at, ended_at from transcript"
            + " where ended_at is not null and attended_at is not null order by ended_at desc limit ?";

    private final JournalDatabase database;
    private final SessionInterruption interruption;
    private final Clock clock;
    private final DeskLimits rules;

    /**
     * What a former process left.
     *
     * @param chainHeads the last link of each live session that has a chain
     */
    public record Recovered(RecoveredState desk, Map<UUID, ChainLink> chainHeads) {}

    @Inject
    Recovery(JournalDatabase database, SessionInterruption interruption, Clock clock, DeskLimits rules) {
        this.database = database;
        this.interruption = interruption;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Reads what the desk goes on from. What it cannot go on from has ended by then.
     *
     * @param progress run from time to time, as it may take long
     * @throws com.evilcorp.database.DatabaseException when the database does not answer
     */
    public Recovered recover(Lease.Term term, Runnable progress) {
        return database.call(connection -> new Reading(connection, term, progress).all());
    }

    private static long weight(RecoveredState.Session session) {
        return session.lines().stream().mapToLong(Line::weight).sum();
    }

    private static RecoveredState.HeldSeat seat(ResultSet row) throws SQLException {
        RepBreak away = new RepBreak(SqlQuery.instant(row, "due_at").filter(StoredSession::isPlausible));
        return new RecoveredState.HeldSeat(
                new TokenHash(row.getString("token_hash")),
                row.getBoolean("is_away") ? Optional.of(away) : Optional.empty());
    }

    private static Duration handled(ResultSet row) throws SQLException {
        return Duration.between(
                SqlQuery.instant(row, "attended_at").orElseThrow(),
                SqlQuery.instant(row, "ended_at").orElseThrow());
    }

    /** Of those that ended no more is read than the desk remembers of them; what is past that it forgets itself. */
    private final class Reading {
        private final Connection connection;
        private final Lease.Term term;
        private final Runnable progress;
        private final List<RecoveredState.Session> sessions = new ArrayList<>();
        private final Map<UUID, ChainLink> chainHeads = new HashMap<>();
        private long endedText;

        Reading(Connection connection, Lease.Term term, Runnable progress) {
            this.connection = connection;
            this.term = term;
            this.progress = progress;
        }

        Recovered all() throws SQLException {
            List<StoredSession> inTurn =
                    stored().stream().sorted(StoredSession.BY_WORTH).toList();
            for (int from = 0; from < inTurn.size() && endedText <= rules.maxEndedText(); from += SESSIONS_AT_ONCE) {
                add(inTurn.subList(from, Math.min(from + SESSIONS_AT_ONCE, inTurn.size())));
            }
            return new Recovered(new RecoveredState(lastNumber(), sessions, seat(), handled()), chainHeads);
        }

        private List<StoredSession> stored() throws SQLException {
            Instant since = clock.instant().minus(rules.endedRetention());
            return JournalDatabase.read(connection, SESSIONS, StoredSession::of, since, since, rules.maxEnded());
        }

        private void add(List<StoredSession> some) throws SQLException {
            Map<UUID, List<StoredSession.StoredLine>> lines = lines(some);
            Map<UUID, List<StoredPicture>> pictures = pictures(some);
            for (StoredSession session : some) {
                try {
                    add(
                            session,
                            lines.getOrDefault(session.id(), List.of()),
                            pictures.getOrDefault(session.id(), List.of()));
                } catch (StoredSession.UnreadableException e) {
                    leaveOut(session, e);
                }
            }
        }

        private void add(StoredSession session, List<StoredSession.StoredLine> lines, List<StoredPicture> pictures)
                throws StoredSession.UnreadableException {
            RecoveredState.Session known = session.with(lines, pictures);
            sessions.add(known);
            session.validLink().ifPresent(link -> chainHeads.put(session.id(), link));
            endedText += session.isLive() ? 0 : weight(known);
        }

        private void leaveOut(StoredSession session, StoredSession.UnreadableException why) throws SQLException {
            progress.run();
            if (session.isLive()) {
                interruption.end(connection, session, term, why);
            } else {
                LOG.errorf("Session %s, which has ended, cannot be read back for %s", session.id(), why.getMessage());
            }
        }

        private Map<UUID, List<StoredSession.StoredLine>> lines(List<StoredSession> sessions) throws SQLException {
            progress.run();
            return JournalDatabase.read(connection, LINES, StoredSession.StoredLine::of, ids(sessions)).stream()
                    .collect(Collectors.groupingBy(StoredSession.StoredLine::session));
        }

        private Map<UUID, List<StoredPicture>> pictures(List<StoredSession> sessions) throws SQLException {
            return JournalDatabase.read(connection, PICTURES, StoredPicture::of, ids(sessions)).stream()
                    .collect(Collectors.groupingBy(StoredPicture::session));
        }

        private Array ids(List<StoredSession> sessions) throws SQLException {
            return connection.createArrayOf(
                    "uuid", sessions.stream().map(StoredSession::id).toArray());
        }

        private long lastNumber() throws SQLException {
            return JournalDatabase.read(connection, LAST_NUMBER, row -> row.getLong(1))
                    .get(0);
        }

        private Optional<RecoveredState.HeldSeat> seat() throws SQLException {
            return JournalDatabase.read(connection, SEAT, Recovery::seat).stream()
                    .findFirst();
        }

        /** Read newest first, since the last ones count, and turned around. */
        private List<Duration> handled() throws SQLException {
            List<Duration> times = JournalDatabase.read(connection, HANDLED, Recovery::handled, WaitEstimate.SAMPLES);
            Collections.reverse(times);
            return times;
        }
    }
}
