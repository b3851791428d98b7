package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.StatelessSession;

/** The one row that says how far the journal got, and on whose authority. */
@ApplicationScoped
public class Ledger {
    private final StatelessSession session;

    private final Heads heads;

    @Inject
    Ledger(StatelessSession session, Heads heads) {
        this.session = session;
        this.heads = heads;
    }

    /** Begins an epoch of its own: whoever stored before can do so no more. */
    Tenure takeOver() {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery("update desk_head set epoch = epoch + 1")
                    .executeUpdate();
            return head();
        });
    }

    /**
     * Stores decisions, all or none of them, and once only: tried again after an unclear end, it finds out whether they
     * were stored the first time.
     *
     * @throws Deposed when another process has taken over
     */
    void store(Tenure tenure, List<DeskEvent> events) {
        Heads.Draft moved = heads.draft();
        Batch batch = Batch.of(events, moved);
        QuarkusTransaction.requiringNew().run(() -> {
            if (advance(tenure, tenure.after(events.size()))) {
                batch.write(session);
            }
        });
        moved.keep();
    }

    /**
     * Gives a sign of life.
     *
     * @throws Deposed when another process has taken over
     */
    void beat(Tenure tenure) {
        QuarkusTransaction.requiringNew().run(() -> {
            int own = session.createNativeMutationQuery("update desk_head set beat = beat + 1 where epoch = :epoch")
                    .setParameter("epoch", tenure.epoch())
                    .executeUpdate();
            if (own == 0) {
                throw new Deposed(tenure);
            }
        });
    }

    /** The last sign of life of whoever is the desk. */
    SignOfLife signOfLife() {
        return QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select epoch, position, beat from desk_head", Object[].class)
                .setTupleTransformer((row, names) -> new SignOfLife((Long) row[0], (Long) row[1], (Long) row[2]))
                .getSingleResult());
    }

    /** False if that is where it stands already: an earlier try did get through. */
    private boolean advance(Tenure from, Tenure to) {
        int moved = session.createNativeMutationQuery(
                        "update desk_head set position = :to where epoch = :epoch and position = :from")
                .setParameter("to", to.position())
                .setParameter("epoch", from.epoch())
                .setParameter("from", from.position())
                .executeUpdate();
        if (moved == 1) {
            return true;
        }
        Tenure head = head();
        requireOwn(from, head);
        if (head.position() != to.position()) {
            throw new Misplaced(head, from, to);
        }
        return false;
    }

    private void requireOwn(Tenure own, Tenure head) {
        if (head.epoch() != own.epoch()) {
            throw new Deposed(own);
        }
    }

    private Tenure head() {
        return session.createNativeQuery("select epoch, position from desk_head", Object[].class)
                .setTupleTransformer((row, names) -> new Tenure((Long) row[0], (Long) row[1]))
                .getSingleResult();
    }
}
