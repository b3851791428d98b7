package com.evilcorp.support.lease;

import com.evilcorp.database.DedicatedConnections;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * The right to be the desk: an advisory lock in the database, held by a connection that does nothing else. It goes with
 * the connection, so a process that dies leaves it to the next.
 */
@Singleton
public class Lease {
    private static final Logger LOG = Logger.getLogger(Lease.class);
    /** "desk" in ASCII: any number will do, as long as every version of this service uses the same. */
    public static final long KEY = 0x6465736bL;

    /** How the lock shows up among all locks: a key of 64 bits is split in two. */
    private static final String HELD = "locktype = 'advisory' and granted and objsubid = 1 and classid = 0 and objid = "
            + KEY + " and database = (select oid from pg_database where datname = current_database())";

    private static final int ANSWER_WITHIN_SECONDS = 5;

    /**
     * A process's time in office, and how far it got.
     *
     * @param epoch    raised by each process that takes the lease: only the highest may store
     * @param position how many decisions have ever been stored
     */
    public record Term(long epoch, long position) {
        /** That of a process that never was the desk: epochs are counted from one. */
        public static final Term NONE = new Term(0, 0);

        public Term after(int stored) {
            return new Term(epoch, position + stored);
        }
    }

    private final AgroalDataSource database;
    private Optional<Connection> held = Optional.empty();
    private volatile OptionalLong takenAt = OptionalLong.empty();

    @Inject
    public Lease(@Identifier(DedicatedConnections.LEASE) AgroalDataSource database) {
        this.database = database;
    }

    /** Takes the lease if nobody has it. */
    public synchronized boolean tryToTake() throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, "select pg_try_advisory_lock(" + KEY + ")");
        } finally {
            if (taken) {
                held = Optional.of(connection);
                takenAt = OptionalLong.of(System.nanoTime());
            } else {
                connection.close();
            }
        }
        return taken;
    }

    /**
     * Takes it anew if it went with its connection.
     *
     * @return false if somebody else has it
     */
    public synchronized boolean keep() throws SQLException {
        if (held.isPresent() && held.get().isValid(ANSWER_WITHIN_SECONDS)) {
            return true;
        }
        release();
        return tryToTake();
    }

    /** Ends the connection that holds it, whoever's that is. */
    void takeFromHolder() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ask(connection, "select count(pg_terminate_backend(pid)) > 0 from pg_locks where " + HELD);
        }
    }

    /** Lets the next process have it. The connection goes back to its pool, so the lock has to be let go by hand. */
    public synchronized void release() {
        held.ifPresent(connection -> {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(" + KEY + ")");
            } catch (SQLException e) {
                LOG.debugf(e, "The lease went with its connection");
            }
        });
        held = Optional.empty();
        takenAt = OptionalLong.empty();
    }

    /** Whether it is held, as far as this process knows: asking does not wait for the database. */
    public boolean isHeld() {
        return takenAt.isPresent();
    }

    /** How long ago it was taken, none if it is not held. */
    public Duration age() {
        OptionalLong since = takenAt;
        return since.isPresent() ? Duration.ofNanos(System.nanoTime() - since.getAsLong()) : Duration.ZERO;
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
