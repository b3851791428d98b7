package com.evilcorp.support.relay;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells what has been stored to everybody it concerns, in order, from the one thread that stored it. */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final List<DeskEvents> listeners;
    private final Doors doors;
    private final Sockets sockets;
    private final Heartbeat heartbeat;
    private final Places places;

    @Inject
    Relay(@All List<DeskEvents> listeners, Doors doors, Sockets sockets, Heartbeat heartbeat, Places places) {
        this.listeners = listeners;
        this.doors = doors;
        this.sockets = sockets;
        this.heartbeat = heartbeat;
        this.places = places;
    }

    /** Tells a stored batch. A listener that fails is logged, and keeps nobody else from hearing. */
    public void tell(List<DeskEvent> stored) {
        places.untouched(() -> stored.forEach(event -> listeners.forEach(listener -> tell(event, listener))));
    }

    /**
     * This process is the desk from now on.
     *
     * @return false if it is leaving already, so that the doors stay shut
     */
    public synchronized boolean openDoors() {
        boolean open = doors.open();
        if (open) {
            heartbeat.start();
        }
        return open;
    }

    /** Nobody new is let in, ever again. */
    public synchronized void shutDoors() {
        doors.shut();
        heartbeat.stop();
    }

    /** Asks every browser to come back, to this process or its successor. */
    public void sendEverybodyAway(Duration within) throws InterruptedException {
        sockets.sendAllAway(within);
    }

    private static void tell(DeskEvent event, DeskEvents listener) {
        try {
            event.tell(listener);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "%s could not tell of a stored %s",
                    listener,
                    event.getClass().getSimpleName());
        }
    }
}
