package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The one row that says how far the journal got, and on whose authority. Asking anything of it throws {@link DatabaseException} where
 * the database does not do it.
 */
@Singleton
public class JournalHead {
    /** Whoever has the row, or waits for it, is a desk that is no more, or what it has left behind on the server. */
    private static final String EVICT =
            """
            select count(pg_terminate_backend(pid, 5000)) from pg_locks join pg_stat_activity using (pid)
             where relation = 'journal_head'::regclass and database = datid and mode in ('RowShareLock', 'RowExclusiveLock')
                   and usename = current_user and pid <> pg_backend_pid()
            """;

    private static final String TAKE_OVER =
            "update journal_head set epoch = epoch + 1 returning epoch, position, heartbeat";
    private static final String GIVE_SIGN_OF_LIFE =
            "update journal_head set heartbeat = heartbeat + 1 where epoch = ? returning epoch, position, heartbeat";
    private static final String LOOK = "select epoch, position, heartbeat from journal_head";

    private final Database database;
    private final ChainHeads chainHeads;

    @Inject
    JournalHead(Database database, ChainHeads chainHeads) {
        this.database = database;
        this.chainHeads = chainHeads;
    }

    /** Begins an epoch of its own: whoever stored before can do so no more, and what they had under way is ended. */
    LeaseTerm takeOver() {
        HeadRow head = database.asked(connection -> {
            Database.read(connection, EVICT, row -> row.getLong(1));
            return read(connection, TAKE_OVER);
        });
        return new LeaseTerm(head.epoch(), head.position());
    }

    /**
     * Stores decisions, all or none of them, and once only: tried again after an unclear end, it finds out whether they
     * were stored the first time.
     *
     * @throws LeaseLostException when another process has taken over
     * @throws PositionMismatchException when the head stands elsewhere
     */
    void store(LeaseTerm term, List<DeskEvent> events) {
        ChainHeads.Draft moved = chainHeads.draft();
        Batch batch = Batch.of(events, moved);
        database.asked(connection -> {
            store(connection, batch, term, term.after(events.size()));
            return null;
        });
        moved.keep();
    }

    /** Takes note of decisions that turned out to be stored. */
    void passOver(List<DeskEvent> events) {
        ChainHeads.Draft moved = chainHeads.draft();
        Batch.of(events, moved);
        moved.keep();
    }

    /**
     * Gives a sign of life.
     *
     * @throws LeaseLostException when another process has taken over
     */
    void giveSignOfLife(LeaseTerm term) {
        database.asked(connection -> {
            if (Database.read(connection, GIVE_SIGN_OF_LIFE, JournalHead::sign, term.epoch())
                    .isEmpty()) {
                throw new LeaseLostException(term);
            }
            return null;
        });
    }

    /** The last sign of life of whoever is the desk. */
    HeadRow signOfLife() {
        return database.asked(connection -> read(connection, LOOK));
    }

    /** One statement is a transaction by itself. */
    private void store(Connection connection, Batch batch, LeaseTerm from, LeaseTerm to) throws SQLException {
        if (batch.isOneStatement()) {
            write(connection, batch, from, to);
        } else {
            together(connection, () -> write(connection, batch, from, to));
        }
    }

    private void write(Connection connection, Batch batch, LeaseTerm from, LeaseTerm to) throws SQLException {
        if (!batch.store(connection, from, to)) {
            requireStored(connection, from, to);
        }
    }

    /** That is where it stands already, if an earlier try did get through. */
    private void requireStored(Connection connection, LeaseTerm from, LeaseTerm to) throws SQLException {
        HeadRow sign = read(connection, LOOK);
        LeaseTerm head = new LeaseTerm(sign.epoch(), sign.position());
        if (head.epoch() != from.epoch()) {
            throw new LeaseLostException(from);
        }
        if (head.position() != to.position()) {
            throw new PositionMismatchException(head, from, to);
        }
    }

    private interface Writing {
        void write() throws SQLException;
    }

    private static void together(Connection connection, Writing all) throws SQLException {
        connection.setAutoCommit(false);
        try {
            all.write();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** The pool gives the connection back its old ways. */
    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static HeadRow read(Connection connection, String statement) throws SQLException {
        return Database.read(connection, statement, JournalHead::sign).get(0);
    }

    private static HeadRow sign(ResultSet row) throws SQLException {
        return new HeadRow(row.getLong("epoch"), row.getLong("position"), row.getLong("heartbeat"));
    }
}
