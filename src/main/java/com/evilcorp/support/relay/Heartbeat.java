package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.SupportDesk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What has to happen again and again: time passing at the desk, places told, silent sockets found. */
@ApplicationScoped
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "heartbeat"));
    private final SupportConfig config;
    private final SupportDesk desk;
    private final Sockets sockets;
    private final Places places;

    @Inject
    Heartbeat(SupportConfig config, SupportDesk desk, Sockets sockets, Places places) {
        this.config = config;
        this.desk = desk;
        this.sockets = sockets;
        this.places = places;
    }

    void start() {
        every(config.desk().tickEvery(), desk::tick);
        every(config.sockets().placesEvery(), places::tell);
        every(Sockets.SWEPT_EVERY, sockets::sweep);
    }

    @PreDestroy
    void stop() {
        pulse.shutdownNow();
    }

    private void every(Duration period, Runnable work) {
        var unused = pulse.scheduleWithFixedDelay(
                () -> logged(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure must not end the pulse, as the executor would have it. */
    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.error("The heartbeat missed a beat", e);
        }
    }
}
