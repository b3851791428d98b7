package com.evilcorp.support.journal;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.JournalDatabase;
import com.evilcorp.support.config.JournalConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.LeaseLostException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Stores batch after batch during one term, each once only. One that failed is tried again, and is half as large then. It
 * belongs to the journal's thread.
 */
@Singleton
public class BatchWriter {
    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    /** A batch of this many takes about as long for each decision as a larger one would. */
    private static final int MAX_SIZE = 1_000;
    /** So much text is on its way to the database at once, and as often in memory as the driver copies it. */
    private static final long MAX_BYTES = 1L << 20;

    private final JournalDatabase database;
    private final JournalHead journalHead;
    private final ChainHeads chainHeads;
    private final JournalConfig config;
    private final JournalMetrics metrics;
    private Lease.Term term = Lease.Term.NONE;
    private int maxSize = MAX_SIZE;
    private Duration pause;
    /** The largest batch that was tried and may, for all that is known, be stored. */
    private List<DeskEvent> tried = List.of();

    @Inject
    BatchWriter(
            JournalDatabase database,
            JournalHead journalHead,
            ChainHeads chainHeads,
            SupportConfig config,
            JournalMetrics metrics) {
        this.database = database;
        this.journalHead = journalHead;
        this.chainHeads = chainHeads;
        this.config = config.journal();
        this.metrics = metrics;
        this.pause = this.config.retryDelay();
    }

    /** From now on stores during this term. */
    void begin(Lease.Term begun) {
        term = begun;
    }

    /** The next batch, waiting for it if there is nothing to be stored; empty if nothing comes in time. */
    List<DeskEvent> next(JournalOutbox outbox) throws InterruptedException {
        return outbox.first(maxSize, MAX_BYTES, config.heartbeatInterval());
    }

    /**
     * Tries to store a batch, all of it or nothing. Tried again after an unclear end, it finds out whether it was stored the
     * first time.
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
            maxSize = Math.max(1, Math.min(maxSize, batch.size()) / 2);
        } else {
            goOnAfter(stored);
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

    private void goOnAfter(List<DeskEvent> stored) {
        term = term.after(stored.size());
        tried = List.of();
        // Slower than it shrank, so that a slow database seldom meets a batch that is too large for it.
        maxSize = Math.min(MAX_SIZE, maxSize + maxSize / 8 + 1);
        pause = config.retryDelay();
    }

    private List<DeskEvent> tryToStore(List<DeskEvent> batch) {
        long begun = System.nanoTime();
        try {
            commit(batch);
            metrics.stored(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
            return batch;
        } catch (EpochFence.PositionMismatchException e) {
            return storedBefore(e);
        } catch (DatabaseException e) {
            metrics.failed();
            if (DatabaseException.refusesContent(e)) {
                throw e;
            }
            LOG.warnf("Could not store %d decisions, will try again: %s", batch.size(), e.getMessage());
            LOG.debug("Could not store", e);
            return List.of();
        }
    }

    private void commit(List<DeskEvent> batch) {
        ChainHeads.Draft heads = chainHeads.draft();
        BatchStatement statement = Batch.of(batch, heads);
        EpochFence fence = new EpochFence(term, term.after(batch.size()));
        database.run(connection -> {
            if (!statement.execute(connection, fence)) {
                fence.requireStored(journalHead.term(connection));
            }
        });
        heads.keep();
    }

    /** A larger batch whose end was unclear may have got through. */
    private List<DeskEvent> storedBefore(EpochFence.PositionMismatchException mismatch) {
        long stored = mismatch.position() - term.position();
        if (stored <= 0 || stored > tried.size()) {
            throw mismatch;
        }
        List<DeskEvent> before = List.copyOf(tried.subList(0, (int) stored));
        ChainHeads.Draft heads = chainHeads.draft();
        Batch.of(before, heads);
        heads.keep();
        return before;
    }
}
