package com.evilcorp.support.journal;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.support.config.JournalConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.Standby;
import com.evilcorp.support.recovery.Recovery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * How a process becomes the desk: it takes the lease, begins an epoch of its own, and reads back what a former process left.
 * Where the database does not answer it tries again, for however long that takes, and shows that it is alive.
 */
@Singleton
class Takeover {
    private static final Logger LOG = Logger.getLogger(Takeover.class);

    private final JournalConfig config;
    private final Lease lease;
    private final Standby standby;
    private final JournalHead journalHead;
    private final Recovery recovery;
    private final ChainHeads chainHeads;
    private final SupportDesk desk;
    private final JournalProgress progress;

    @Inject
    Takeover(
            SupportConfig config,
            Lease lease,
            Standby standby,
            JournalHead journalHead,
            Recovery recovery,
            ChainHeads chainHeads,
            SupportDesk desk,
            JournalProgress progress) {
        this.config = config.journal();
        this.lease = lease;
        this.standby = standby;
        this.journalHead = journalHead;
        this.recovery = recovery;
        this.chainHeads = chainHeads;
        this.desk = desk;
        this.progress = progress;
    }

    /**
     * Tries until it is done.
     *
     * @param tried   counted down once it was tried in vain
     * @param leaving once counted down, it is not tried any more
     * @return the term that has begun; nothing if this process is leaving
     */
    Optional<Lease.Term> complete(CountDownLatch tried, CountDownLatch leaving) throws InterruptedException {
        boolean standingBy = false;
        while (leaving.getCount() > 0) {
            progress.moves();
            if (holdsLease()) {
                Optional<Lease.Term> begun = tryToRecover(leaving);
                if (begun.isPresent()) {
                    return begun;
                }
            } else if (!standingBy) {
                standingBy = true;
                LOG.info("The lease is not to be had, another process is the desk: standing by");
            }
            tried.countDown();
            if (leaving.await(config.leaseInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** It may have gone to somebody else since it was taken. */
    private boolean holdsLease() {
        if (!lease.isHeld()) {
            return standby.tryToTake();
        }
        try {
            return lease.keep();
        } catch (SQLException e) {
            LOG.warnf("Could not ask whether the lease is still held: %s", e.getMessage());
            return false;
        }
    }

    private Optional<Lease.Term> tryToRecover(CountDownLatch leaving) {
        try {
            Lease.Term term = journalHead.takeOver();
            Recovery.Recovered left = recovery.recover(term, progress::moves);
            if (leaving.getCount() == 0) {
                return Optional.empty();
            }
            chainHeads.restore(left.chainHeads());
            desk.restore(left.desk());
            return Optional.of(term);
        } catch (DatabaseException e) {
            if (leaving.getCount() > 0) {
                LOG.warnf("Could not read back what the former desk left, will try again: %s", e.getMessage());
            }
            return Optional.empty();
        }
    }
}
