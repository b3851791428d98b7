package com.evilcorp.support.journal;

import com.evilcorp.support.JournalConfig;
import com.evilcorp.support.desk.DeskEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Stores batch after batch during one tenure. One that failed is tried again, and is half as large then. */
final class BatchWriter {
    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    /** A batch of this many takes about as long for each decision as a larger one would. */
    private static final int MOST = 1_000;
    /** So much text is on its way to the database at once, and as often in memory as the driver copies it. */
    private static final long MOST_BYTES = 1L << 20;

    private final JournalHead journalHead;
    private final Lease lease;
    private final JournalConfig config;
    private final JournalMetrics metrics;
    private LeaseTerm term;
    private int most = MOST;
    private Duration pause;
    /** The largest batch that was tried and may, for all that is known, be stored. */
    private List<DeskEvent> tried = List.of();

    private long confirmedAt = System.nanoTime();

    BatchWriter(JournalHead journalHead, Lease lease, LeaseTerm term, JournalConfig config, JournalMetrics metrics) {
        this.journalHead = journalHead;
        this.lease = lease;
        this.metrics = metrics;
        this.term = term;
        this.config = config;
        this.pause = config.retryDelay();
    }

    /** The next batch, waiting for it if there is nothing to be stored; empty if nothing comes in time. */
    List<DeskEvent> next(JournalOutbox outbox) throws InterruptedException {
        return outbox.first(most, MOST_BYTES, config.heartbeatInterval());
    }

    /**
     * Tries to store a batch.
     *
     * @return what is stored of what is to be stored, from the first on, which may be more than the batch if a larger one that
     *     seemed to have failed was stored after all; nothing if the database did not do it
     * @throws LeaseLostException when another process has taken over
     * @throws RuntimeException when the database answers, and will never take it
     */
    List<DeskEvent> store(List<DeskEvent> batch) {
        tried = batch.size() > tried.size() ? batch : tried;
        List<DeskEvent> stored = tryToStore(batch);
        if (stored.isEmpty()) {
            most = Math.max(1, Math.min(most, batch.size()) / 2);
        } else {
            term = term.after(stored.size());
            tried = List.of();
            // Slower than it shrank, so that a slow database seldom meets a batch that is too large for it.
            most = Math.min(MOST, most + most / 8 + 1);
            pause = config.retryDelay();
        }
        return stored;
    }

    /** How long to wait before a batch that failed is tried again: twice as long as before, up to a bound. */
    Duration pause() {
        Duration now = pause;
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(config.retryMaxDelay()) < 0 ? twice : config.retryMaxDelay();
        return now;
    }

    /**
     * From time to time, shows that this process lives and looks whether it still is the desk. A lease that went with its
     * connection is taken anew.
     *
     * @throws LeaseLostException when another process has taken over
     */
    void confirmTenure() {
        if (System.nanoTime() - confirmedAt < config.heartbeatInterval().toNanos()) {
            return;
        }
        try {
            journalHead.giveSignOfLife(term);
            if (!lease.keep()) {
                throw new LeaseLostException(term);
            }
        } catch (LeaseLostException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
        }
        confirmedAt = System.nanoTime();
    }

    private List<DeskEvent> tryToStore(List<DeskEvent> batch) {
        long begun = System.nanoTime();
        try {
            journalHead.store(term, batch);
            metrics.stored(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
            return batch;
        } catch (PositionMismatchException e) {
            return storedBefore(e);
        } catch (DatabaseException e) {
            metrics.failed();
            if (SqlRefusal.isForContent(e)) {
                throw e;
            }
            LOG.warnf("Could not store %d decisions, will try again: %s", batch.size(), e.getMessage());
            LOG.debug("Could not store", e);
            return List.of();
        }
    }

    /** A larger batch whose end was unclear may have got through. */
    private List<DeskEvent> storedBefore(PositionMismatchException head) {
        long stored = head.position() - term.position();
        if (stored <= 0 || stored > tried.size()) {
            throw head;
        }
        List<DeskEvent> before = List.copyOf(tried.subList(0, (int) stored));
        journalHead.passOver(before);
        return before;
    }
}
