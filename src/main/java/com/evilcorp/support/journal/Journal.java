package com.evilcorp.support.journal;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.relay.Relay;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread between what the desk decides and what anybody is told. It takes the lease, reads back what a former
 * process left, opens the doors, and then stores batch after batch, each handed to the relay only once it is committed.
 */
@ApplicationScoped
public class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int MOST_TRIES_TO_INHERIT = 10;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final SupportConfig.Journal config;
    private final Lease lease;
    private final Ledger ledger;
    private final Recovery recovery;
    private final Heads heads;
    private final JournalOutbox outbox;
    private final SupportDesk desk;
    private final Relay relay;
    private final Motion motion;
    private final JournalMeters meters;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch givingUp = new CountDownLatch(1);
    private volatile boolean leaving;
    private final Thread thread = new Thread(this::run, "journal");

    @Inject
    Journal(
            SupportConfig config,
            Lease lease,
            Ledger ledger,
            Recovery recovery,
            Heads heads,
            JournalOutbox outbox,
            SupportDesk desk,
            Relay relay,
            Motion motion,
            JournalMeters meters) {
        this.config = config.journal();
        this.lease = lease;
        this.ledger = ledger;
        this.recovery = recovery;
        this.heads = heads;
        this.outbox = outbox;
        this.desk = desk;
        this.relay = relay;
        this.motion = motion;
        this.meters = meters;
        // However long the database takes to answer, this process can end.
        thread.setDaemon(true);
    }

    /** Waits until the lease was asked for once, so that a lone process never answers its first request as a standby. */
    void start(@Observes StartupEvent event) throws InterruptedException {
        thread.start();
        tried.await();
    }

    /** While the sockets still stand: stores what was decided, and then asks every browser to come back later. */
    void prepareToStop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        leaving = true;
        relay.shutDoors();
        if (!outbox.awaitEmpty(config.stopWithin())) {
            LOG.errorf("Stopping with %d decisions not stored; nobody was told of them", outbox.depth());
        }
        relay.sendEverybodyAway(config.goodbyeWithin());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        givingUp.countDown();
        outbox.close();
        thread.join(LAST_WORDS.toMillis());
    }

    private void run() {
        try {
            if (takeLease()) {
                serveUntilDeposed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Nothing is stored any more, so nothing may be served either, whatever it was.
            LOG.error("The journal broke down; leaving", e);
            relay.shutDoors();
            Quarkus.asyncExit(1);
        } finally {
            motion.ends();
            tried.countDown();
            lease.release();
        }
    }

    private boolean takeLease() throws InterruptedException {
        Standby standby = new Standby(lease, ledger, config.leasePatience());
        while (!standby.tryToTake()) {
            motion.moves();
            if (tried.getCount() > 0) {
                LOG.info("The lease is not to be had, another process is the desk: standing by");
                tried.countDown();
            }
            if (stopping.await(config.leaseEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return !leaving;
    }

    private void serveUntilDeposed() throws InterruptedException {
        try {
            serve();
        } catch (Deposed e) {
            LOG.errorf(
                    "%s; leaving, with %d decisions not stored, of which nobody was told",
                    e.getMessage(), outbox.depth());
            relay.shutDoors();
            outbox.abandon();
            relay.sendEverybodyAway(config.goodbyeWithin());
            Quarkus.asyncExit(1);
        }
    }

    private void serve() throws InterruptedException {
        Tenure tenure = inherit();
        relay.openDoors();
        LOG.infof("This process is the desk, in epoch %d, with %d waiting", tenure.epoch(), desk.waiting());
        tried.countDown();
        drain(new Scribe(ledger, lease, tenure, config, givingUp, motion, meters));
    }

    private Tenure inherit() throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                Tenure tenure = ledger.takeOver();
                heads.restore(recovery.heads());
                desk.restore(recovery.read());
                return tenure;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES_TO_INHERIT) {
                    throw e;
                }
                LOG.warnf("Could not read back what the former desk left, will try again: %s", e.getMessage());
                Thread.sleep(config.leaseEvery().toMillis());
            }
        }
    }

    private void drain(Scribe scribe) throws InterruptedException {
        long confirmedAt = System.nanoTime();
        boolean stored = true;
        while (stored && !outbox.isOver()) {
            motion.moves();
            List<DeskEvent> batch = outbox.takeAll(config.confirmEvery());
            if (!batch.isEmpty()) {
                stored = scribe.store(batch);
                if (stored) {
                    relay.tell(batch);
                    outbox.stored();
                }
            }
            if (stored
                    && System.nanoTime() - confirmedAt >= config.confirmEvery().toNanos()) {
                scribe.confirmTenure();
                confirmedAt = System.nanoTime();
            }
        }
    }
}
