package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The one row that says how far the journal got, and on whose authority. Asking anything of it throws {@link Unanswered} where
 * the database does not do it.
 */
@Singleton
public class Ledger {
    /** Whoever has the row, or waits for it, is a desk that is no more, or what it has left behind on the server. */
    private static final String EVICT =
            """
            select count(pg_terminate_backend(pid, 5000)) from pg_locks join pg_stat_activity using (pid)
             where relation = 'desk_head'::regclass and database = datid and mode in ('RowShareLock', 'RowExclusiveLock')
                   and usename = current_user and pid <> pg_backend_pid()
            """;

    private static final String TAKE_OVER = "update desk_head set epoch = epoch + 1 returning epoch, position, beat";
    private static final String BEAT =
            "update desk_head set beat = beat + 1 where epoch = ? returning epoch, position, beat";
    private static final String LOOK = "select epoch, position, beat from desk_head";

    private final Database database;
    private final Heads heads;

    @Inject
    Ledger(Database database, Heads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** Begins an epoch of its own: whoever stored before can do so no more, and what they had under way is ended. */
    Tenure takeOver() {
        SignOfLife head = database.asked(connection -> {
            Database.read(connection, EVICT, row -> row.getLong(1));
            return read(connection, TAKE_OVER);
        });
        return new Tenure(head.epoch(), head.position());
    }

    /**
     * Stores decisions, all or none of them, and once only: tried again after an unclear end, it finds out whether they
     * were stored the first time.
     *
     * @throws Deposed when another process has taken over
     * @throws Misplaced when the head stands elsewhere
     */
    void store(Tenure tenure, List<DeskEvent> events) {
        Heads.Draft moved = heads.draft();
        Batch batch = Batch.of(events, moved);
        database.asked(connection -> {
            store(connection, batch, tenure, tenure.after(events.size()));
            return null;
        });
        moved.keep();
    }

    /** Takes note of decisions that turned out to be stored. */
    void passOver(List<DeskEvent> events) {
        Heads.Draft moved = heads.draft();
        Batch.of(events, moved);
        moved.keep();
    }

    /**
     * Gives a sign of life.
     *
     * @throws Deposed when another process has taken over
     */
    void beat(Tenure tenure) {
        database.asked(connection -> {
            if (Database.read(connection, BEAT, Ledger::sign, tenure.epoch()).isEmpty()) {
                throw new Deposed(tenure);
            }
            return null;
        });
    }

    /** The last sign of life of whoever is the desk. */
    SignOfLife signOfLife() {
        return database.asked(connection -> read(connection, LOOK));
    }

    /** One statement is a transaction by itself. */
    private void store(Connection connection, Batch batch, Tenure from, Tenure to) throws SQLException {
        if (batch.isOneStatement()) {
            write(connection, batch, from, to);
        } else {
            together(connection, () -> write(connection, batch, from, to));
        }
    }

    private void write(Connection connection, Batch batch, Tenure from, Tenure to) throws SQLException {
        if (!batch.store(connection, from, to)) {
            requireStored(connection, from, to);
        }
    }

    /** That is where it stands already, if an earlier try did get through. */
    private void requireStored(Connection connection, Tenure from, Tenure to) throws SQLException {
        SignOfLife sign = read(connection, LOOK);
        Tenure head = new Tenure(sign.epoch(), sign.position());
        if (head.epoch() != from.epoch()) {
            throw new Deposed(from);
        }
        if (head.position() != to.position()) {
            throw new Misplaced(head, from, to);
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

    private static SignOfLife read(Connection connection, String statement) throws SQLException {
        return Database.read(connection, statement, Ledger::sign).get(0);
    }

    private static SignOfLife sign(ResultSet row) throws SQLException {
        return new SignOfLife(row.getLong("epoch"), row.getLong("position"), row.getLong("beat"));
    }
}
