package com.evilcorp.support.lease;

import com.evilcorp.database.JournalDatabase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The one row that says how far the journal got, and on whose authority. Asking anything of it throws
 * {@link com.evilcorp.database.DatabaseException} where the database does not do it.
 */
@Singleton
public class JournalHead {
    /** Whoever has the row, or waits for it, is a desk that is no more, or what it has left behind on the server. */
    private static final String EVICT =
            """
            select count(pg_terminate_backend(pid, 5000)) from pg_locks join pg_stat_activity using (pid)
             where relation = 'journal_head'::regclass and database = datid
                   and mode in ('RowShareLock', 'RowExclusiveLock')
                   and usename = current_user and pid <> pg_backend_pid()
            """;

    private static final String TAKE_OVER =
            "update journal_head set epoch = epoch + 1 returning epoch, position, heartbeat";
    private static final String GIVE_SIGN_OF_LIFE = "update journal_head set heartbeat = heartbeat + 1 where epoch = ?"
            + " returning epoch, position, heartbeat";
    private static final String READ = "select epoch, position, heartbeat from journal_head";

    private final JournalDatabase database;

    /** What a process that is the desk leaves behind as it goes: two that are equal mean that it did nothing in between. */
    record Row(long epoch, long position, long heartbeat) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong("epoch"), row.getLong("position"), row.getLong("heartbeat"));
        }

        Lease.Term term() {
            return new Lease.Term(epoch, position);
        }
    }

    @Inject
    JournalHead(JournalDatabase database) {
        this.database = database;
    }

    /** Begins an epoch of its own: whoever stored before can do so no more, and what they had under way is ended. */
    public Lease.Term takeOver() {
        return database.call(connection -> {
            JournalDatabase.read(connection, EVICT, row -> row.getLong(1));
            return read(connection, TAKE_OVER).term();
        });
    }

    /**
     * Gives a sign of life.
     *
     * @throws LeaseLostException when another process has taken over
     */
    public void giveSignOfLife(Lease.Term term) {
        if (database.call(connection -> JournalDatabase.read(connection, GIVE_SIGN_OF_LIFE, Row::of, term.epoch()))
                .isEmpty()) {
            throw new LeaseLostException(term);
        }
    }

    /** The epoch of whoever is the desk, and how far they got. */
    public Lease.Term term() {
        return lastSignOfLife().term();
    }

    /** The same, on a connection that is at hand. */
    public Lease.Term term(Connection connection) throws SQLException {
        return read(connection, READ).term();
    }

    /** Of whoever is the desk. */
    Row lastSignOfLife() {
        return database.call(connection -> read(connection, READ));
    }

    private static Row read(Connection connection, String statement) throws SQLException {
        return JournalDatabase.read(connection, statement, Row::of).get(0);
    }
}
