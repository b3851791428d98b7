package com.evilcorp.support.lease;

import com.evilcorp.support.config.SupportConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Waits for the lease while another process has it. One that died has lost it with its connections; one that is frozen, or
 * cut off behind something that keeps its connections, would hold it for ever: if it gives no sign of life in so many looks,
 * it is taken from it.
 */
@Singleton
public class Standby {
    private static final Logger LOG = Logger.getLogger(Standby.class);

    private final Lease lease;
    private final JournalHead journalHead;
    private final int maxLooks;
    private Optional<JournalHead.Row> last = Optional.empty();
    private int looksInVain;

    @Inject
    Standby(Lease lease, JournalHead journalHead, SupportConfig config) {
        this.lease = lease;
        this.journalHead = journalHead;
        this.maxLooks = config.journal().leaseMaxAttempts();
    }

    /** Takes the lease if it is to be had now. A database that does not answer says nothing about who holds it. */
    public boolean tryToTake() {
        try {
            return lease.tryToTake() || (holderIsDead() && takeFromHolder());
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Could not ask for the lease: %s", e.getMessage());
            looksInVain = 0;
            return false;
        }
    }

    private boolean holderIsDead() {
        Optional<JournalHead.Row> sign = Optional.of(journalHead.lastSignOfLife());
        looksInVain = sign.equals(last) ? looksInVain + 1 : 0;
        last = sign;
        return looksInVain >= maxLooks;
    }

    private boolean takeFromHolder() throws SQLException {
        LOG.warnf(
                "The process that is the desk has given no sign of life in %d looks: taking the lease from it",
                maxLooks);
        looksInVain = 0;
        lease.takeFromHolder();
        return lease.tryToTake();
    }
}
