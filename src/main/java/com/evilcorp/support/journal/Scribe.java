package com.evilcorp.support.journal;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.DeskEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Stores batch after batch during one tenure. One that failed is tried again, and is half as large then. */
final class Scribe {
    private static final Logger LOG = Logger.getLogger(Scribe.class);
    /** A batch of this many takes about as long for each decision as a larger one would. */
    private static final int MOST = 1_000;
    /** So much text is on its way to the database at once, and as often in memory as the driver copies it. */
    private static final long MOST_BYTES = 1L << 20;

    private final Ledger ledger;
    private final Lease lease;
    private final SupportConfig.Journal config;
    private final JournalMeters meters;
    private Tenure tenure;
    private int most = MOST;
    private Duration pause;
    /** The largest batch that was tried and may, for all that is known, be stored. */
    private List<DeskEvent> tried = List.of();

    private long confirmedAt = System.nanoTime();

    Scribe(Ledger ledger, Lease lease, Tenure tenure, SupportConfig.Journal config, JournalMeters meters) {
        this.ledger = ledger;
        this.lease = lease;
        this.meters = meters;
        this.tenure = tenure;
        this.config = config;
        this.pause = config.firstRetry();
    }

    /** The next batch, waiting for it if there is nothing to be stored; empty if nothing comes in time. */
    List<DeskEvent> next(JournalOutbox outbox) throws InterruptedException {
        return outbox.first(most, MOST_BYTES, config.confirmEvery());
    }

    /**
     * Tries to store a batch.
     *
     * @return what is stored of what is to be stored, from the first on, which may be more than the batch if a larger one that
     *     seemed to have failed was stored after all; nothing if the database did not do it
     * @throws Deposed when another process has taken over
     * @throws RuntimeException when the database answers, and will never take it
     */
    List<DeskEvent> store(List<DeskEvent> batch) {
        tried = batch.size() > tried.size() ? batch : tried;
        List<DeskEvent> stored = tryToStore(batch);
        if (stored.isEmpty()) {
            most = Math.max(1, Math.min(most, batch.size()) / 2);
        } else {
            tenure = tenure.after(stored.size());
            tried = List.of();
            // Slower than it shrank, so that a slow database seldom meets a batch that is too large for it.
            most = Math.min(MOST, most + most / 8 + 1);
            pause = config.firstRetry();
        }
        return stored;
    }

    /** How long to wait before a batch that failed is tried again: twice as long as before, up to a bound. */
    Duration pause() {
        Duration now = pause;
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(config.longestRetry()) < 0 ? twice : config.longestRetry();
        return now;
    }

    /**
     * From time to time, shows that this process lives and looks whether it still is the desk. A lease that went with its
     * connection is taken anew.
     *
     * @throws Deposed when another process has taken over
     */
    void confirmTenure() {
        if (System.nanoTime() - confirmedAt < config.confirmEvery().toNanos()) {
            return;
        }
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
        confirmedAt = System.nanoTime();
    }

    private List<DeskEvent> tryToStore(List<DeskEvent> batch) {
        long begun = System.nanoTime();
        try {
            ledger.store(tenure, batch);
            meters.stored(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
            return batch;
        } catch (Misplaced e) {
            return storedBefore(e);
        } catch (Unanswered e) {
            meters.failed();
            if (Refusal.isForContent(e)) {
                throw e;
            }
            LOG.warnf("Could not store %d decisions, will try again: %s", batch.size(), e.getMessage());
            LOG.debug("Could not store", e);
            return List.of();
        }
    }

    /** A larger batch whose end was unclear may have got through. */
    private List<DeskEvent> storedBefore(Misplaced head) {
        long stored = head.position() - tenure.position();
        if (stored <= 0 || stored > tried.size()) {
            throw head;
        }
        List<DeskEvent> before = List.copyOf(tried.subList(0, (int) stored));
        ledger.passOver(before);
        return before;
    }
}
