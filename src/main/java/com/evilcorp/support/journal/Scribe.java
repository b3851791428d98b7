package com.evilcorp.support.journal;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.DeskEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Stores batch after batch during one tenure, and does not let go of one before it is stored. */
final class Scribe {
    private static final Logger LOG = Logger.getLogger(Scribe.class);

    private final Ledger ledger;
    private final Lease lease;
    private final SupportConfig.Journal config;
    private final CountDownLatch givingUp;
    private final Motion motion;
    private final JournalMeters meters;
    private Tenure tenure;

    /** @param givingUp counted down when it is no use to wait for the database any longer */
    Scribe(
            Ledger ledger,
            Lease lease,
            Tenure tenure,
            SupportConfig.Journal config,
            CountDownLatch givingUp,
            Motion motion,
            JournalMeters meters) {
        this.ledger = ledger;
        this.lease = lease;
        this.motion = motion;
        this.meters = meters;
        this.tenure = tenure;
        this.config = config;
        this.givingUp = givingUp;
    }

    /**
     * Stores, however long it takes.
     *
     * @return false if it was told to give up before it could
     * @throws Deposed when another process has taken over
     * @throws RuntimeException when the database answers, and will never take it
     */
    boolean store(List<DeskEvent> events) throws InterruptedException {
        Duration pause = config.firstRetry();
        while (!tryToStore(events)) {
            if (givingUp.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(config.longestRetry()) < 0
                    ? pause.multipliedBy(2)
                    : config.longestRetry();
        }
        tenure = tenure.after(events.size());
        return true;
    }

    /**
     * Shows that this process lives and looks whether it still is the desk. A lease that went with its connection is taken
     * anew.
     *
     * @throws Deposed when another process has taken over
     */
    void confirmTenure() {
        try {
            ledger.beat(tenure);
            if (!lease.keep()) {
                throw new Deposed(tenure);
            }
        } catch (Deposed e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
        }
    }

    private boolean tryToStore(List<DeskEvent> events) {
        motion.moves();
        long begun = System.nanoTime();
        try {
            ledger.store(tenure, events);
            meters.stored(events.size(), Duration.ofNanos(System.nanoTime() - begun));
            return true;
        } catch (Deposed e) {
            throw e;
        } catch (RuntimeException e) {
            meters.failed();
            if (isHopeless(e)) {
                throw e;
            }
            LOG.warnf("Could not store %d decisions, will try again: %s", events.size(), e.getMessage());
            LOG.debug("Could not store", e);
            return false;
        }
    }

    /** What would fail again: what the database refuses for its content, or a lost place. */
    private static boolean isHopeless(RuntimeException failure) {
        return failure instanceof Misplaced || Refusal.isForContent(failure);
    }
}
