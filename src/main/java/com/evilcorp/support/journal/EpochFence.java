package com.evilcorp.support.journal;

import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.LeaseLostException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps a process from storing that is the desk no more. What is stored goes with a move of the journal's head, which is made
 * only where the head stands in the epoch, and at the position, that this process left it at.
 *
 * @param from where it left the head
 * @param to   where the head stands once a batch is stored
 */
record EpochFence(Lease.Term from, Lease.Term to) {
    /** What a statement begins with that stores anything. */
    static final String BEFORE = "with head as"
            + " (update journal_head set position = ? where epoch = ? and position = ? returning position)";
    /** What each part of it has among its conditions. */
    static final String PASSED = "exists (select from head)";

    /** The journal stands neither where this process left it nor where it was going: somebody else has moved it. */
    static final class PositionMismatchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long position;

        private PositionMismatchException(Lease.Term head, EpochFence fence) {
            super("The journal stands at " + head + ", neither at " + fence.from + " nor at " + fence.to);
            position = head.position();
        }

        long position() {
            return position;
        }
    }

    /** Binds its own parameters, and says which is the next. */
    int bind(PreparedStatement statement) throws SQLException {
        statement.setLong(1, to.position());
        statement.setLong(2, from.epoch());
        statement.setLong(3, from.position());
        return 4;
    }

    /**
     * The head was not moved: it stands where it was to be moved already, if an earlier try did get through.
     *
     * @param head where it stands
     * @throws LeaseLostException when another process has taken over
     * @throws PositionMismatchException when it stands elsewhere in this process' own epoch
     */
    void requireStored(Lease.Term head) {
        if (head.epoch() != from.epoch()) {
            throw new LeaseLostException(from);
        }
        if (head.position() != to.position()) {
            throw new PositionMismatchException(head, this);
        }
    }
}
