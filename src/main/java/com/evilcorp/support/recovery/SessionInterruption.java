package com.evilcorp.support.recovery;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.JournalDatabase;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.lease.Lease;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Sets aside what the desk cannot go on from: in the database, the session has ended. */
@Singleton
class SessionInterruption {
    private static final Logger LOG = Logger.getLogger(SessionInterruption.class);

    private static final String END =
            """
            update transcript set ended_at = ?, outcome = ?, ended_hash = ?,
                   lines = (select count(*) from line where session = transcript.id)
             where id = ? and ended_at is null and exists (select from journal_head where epoch = ?)
            """;

    private final Clock clock;

    @Inject
    SessionInterruption(Clock clock) {
        this.clock = clock;
    }

    /** Ends a live session as interrupted. Its chain goes on to that end from wherever it stood. */
    void end(Connection connection, StoredSession session, Lease.Term term, StoredSession.UnreadableException why)
            throws SQLException {
        LOG.errorf(
                "Session %s cannot be read back for %s: set aside as %s",
                session.id(), why.getMessage(), Outcome.INTERRUPTED);
        Instant at = endOf(session);
        byte[] hash = session.validLink()
                .map(last -> ended(session, at, last).bytes())
                .orElse(null);
        try {
            JournalDatabase.write(connection, END, at, Outcome.INTERRUPTED.name(), hash, session.id(), term.epoch());
        } catch (SQLException e) {
            if (!DatabaseException.refusesContent(e)) {
                throw e;
            }
            LOG.errorf("The database does not let session %s end, it stays as it is: %s", session.id(), e.getMessage());
        }
    }

    private static ChainLink ended(StoredSession session, Instant at, ChainLink last) {
        return HashChain.ended(session.id(), session.attendedAt(), Outcome.INTERRUPTED, at, last);
    }

    /** Nothing ends before it began, whatever the clock says. */
    private Instant endOf(StoredSession session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Stream.of(Optional.of(session.openedAt()), session.attendedAt())
                .flatMap(Optional::stream)
                .filter(StoredSession::isPlausible)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }
}
