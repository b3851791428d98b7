package com.evilcorp.support.journal;

import com.evilcorp.support.config.JournalConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.lease.Heartbeat;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.LeaseLostException;
import com.evilcorp.support.relay.Relay;
import com.evilcorp.support.trace.Traces;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread between what the desk decides and what anybody is told. It takes the lease, reads back what a former
 * process left, begins to serve, and then stores batch after batch, each handed to the relay only once it is committed.
 */
@ApplicationScoped
public class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class);
    /** How long a starting service waits to become the desk before it answers as a standby. */
    private static final Duration FIRST_TRY_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration THREAD_TIMEOUT = Duration.ofSeconds(1);

    private final JournalConfig config;
    private final Lease lease;
    private final Heartbeat heartbeat;
    private final Takeover takeover;
    private final BatchWriter writer;
    private final JournalOutbox outbox;
    private final SupportDesk desk;
    private final Relay relay;
    private final JournalProgress progress;
    private final Traces traces;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final CountDownLatch givingUp = new CountDownLatch(1);
    private final Watchdog watchdog = new Watchdog();
    private final Thread thread = new Thread(this::run, "journal");

    @Inject
    Journal(
            SupportConfig config,
            Lease lease,
            Heartbeat heartbeat,
            Takeover takeover,
            BatchWriter writer,
            JournalOutbox outbox,
            SupportDesk desk,
            Relay relay,
            JournalProgress progress,
            Traces traces) {
        this.config = config.journal();
        this.lease = lease;
        this.heartbeat = heartbeat;
        this.takeover = takeover;
        this.writer = writer;
        this.outbox = outbox;
        this.desk = desk;
        this.relay = relay;
        this.progress = progress;
        this.traces = traces;
        // However long the database takes to answer, this process can end.
        thread.setDaemon(true);
    }

    /**
     * Waits for a first try to become the desk, so that a lone process never answers its first request as a standby; but not
     * for a database that does not answer.
     */
    void start(@Observes StartupEvent event) throws InterruptedException {
        watchdog.start();
        thread.start();
        if (!tried.await(FIRST_TRY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The database takes long to let this process be the desk: standing by");
        }
    }

    /**
     * While the sockets still stand: stores what was decided, gives the lease back, and then asks every browser to come back. A
     * standby begins meanwhile; what a browser says in between is never receipted here, so it says it again there.
     */
    void prepareToStop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        leaving.countDown();
        relay.stopServing();
        if (!outbox.awaitEmpty(config.stopTimeout())) {
            LOG.errorf("Stopping with %d decisions not stored; nobody was told of them", outbox.depth());
        }
        outbox.close();
        thread.join(THREAD_TIMEOUT.toMillis());
        relay.sendEverybodyAway(config.goodbyeTimeout());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        leaving.countDown();
        givingUp.countDown();
        outbox.close();
        thread.join(THREAD_TIMEOUT.toMillis());
    }

    private void run() {
        boolean orderly = false;
        try {
            Optional<Lease.Term> term = takeover.complete(tried, leaving);
            orderly = term.isEmpty() || serve(term.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            breakDown(e);
        } finally {
            if (orderly) {
                watchdog.stop();
            } else if (givingUp.getCount() > 0) {
                watchdog.ask();
            }
            progress.ends();
            tried.countDown();
            lease.release();
        }
    }

    /** Nothing is stored any more, so nothing may be served either, whatever it was. */
    private void breakDown(Throwable cause) {
        if (givingUp.getCount() == 0) {
            LOG.debug("The service has stopped around the journal", cause);
            return;
        }
        LOG.error("The journal broke down; leaving", cause);
        relay.stopServing();
        Quarkus.asyncExit(1);
    }

    /** Whether that went on until the service stopped; else another process has taken over. */
    private boolean serve(Lease.Term term) throws InterruptedException {
        try {
            if (relay.startServing()) {
                LOG.infof("This process is the desk, in epoch %d, with %d waiting", term.epoch(), desk.waiting());
            }
            tried.countDown();
            writer.begin(term);
            drain(term);
            return true;
        } catch (LeaseLostException e) {
            LOG.errorf(
                    "%s; leaving, with %d decisions not stored, of which nobody was told",
                    e.getMessage(), outbox.depth());
            relay.stopServing();
            outbox.abandon();
            relay.sendEverybodyAway(config.goodbyeTimeout());
            Quarkus.asyncExit(1);
            return false;
        }
    }

    private void drain(Lease.Term term) throws InterruptedException {
        while (!outbox.isOver()) {
            progress.moves();
            List<DeskEvent> batch = writer.next(outbox);
            List<DeskEvent> stored = batch.isEmpty() ? batch : writer.store(batch);
            traces.stored(stored);
            relay.tell(stored);
            outbox.stored(stored.size());
            if (!batch.isEmpty() && stored.isEmpty()) {
                if (givingUp.await(writer.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } else {
                heartbeat.giveIfDue(term);
            }
        }
    }
}
