package com.evilcorp.support.lease;

import com.evilcorp.support.config.SupportConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Shows from time to time that the process that is the desk lives, and looks whether it still is the desk. */
@Singleton
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final JournalHead journalHead;
    private final Lease lease;
    private final Duration interval;
    private long last = System.nanoTime();

    @Inject
    Heartbeat(JournalHead journalHead, Lease lease, SupportConfig config) {
        this.journalHead = journalHead;
        this.lease = lease;
        this.interval = config.journal().heartbeatInterval();
    }

    /**
     * Does so if it is time. A lease that went with its connection is taken anew.
     *
     * @throws LeaseLostException when another process has taken over
     */
    public void giveIfDue(Lease.Term term) {
        if (System.nanoTime() - last >= interval.toNanos()) {
            give(term);
            last = System.nanoTime();
        }
    }

    private void give(Lease.Term term) {
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
    }
}
