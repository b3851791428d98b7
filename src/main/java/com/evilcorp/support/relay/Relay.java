package com.evilcorp.support.relay;

import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.trace.Traces;
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

    private final List<DeskEventListener> listeners;
    private final StandbyFilter standby;
    private final Connections connections;
    private final Ticker ticker;
    private final QueuePositions positions;
    private final Traces traces;

    @Inject
    Relay(
            @All List<DeskEventListener> listeners,
            StandbyFilter standby,
            Connections connections,
            Ticker ticker,
            QueuePositions positions,
            Traces traces) {
        this.listeners = listeners;
        this.standby = standby;
        this.connections = connections;
        this.ticker = ticker;
        this.positions = positions;
        this.traces = traces;
    }

    /** Tells a stored batch. A listener that fails is logged, and keeps nobody else from hearing. */
    public void tell(List<DeskEvent> stored) {
        positions.withoutPositionUpdates(() -> stored.forEach(event -> traces.tell(event, () -> tell(event))));
    }

    /**
     * This process is the desk from now on.
     *
     * @return false if it is leaving already, so that the standby stay shut
     */
    public synchronized boolean startServing() {
        boolean open = standby.serve();
        if (open) {
            ticker.start();
        }
        return open;
    }

    /** Nobody new is let in, ever again. */
    public synchronized void stopServing() {
        standby.refuse();
        ticker.stop();
    }

    /** Asks every browser to come back, to this process or its successor. */
    public void sendEverybodyAway(Duration within) throws InterruptedException {
        connections.sendAllAway(within);
    }

    private void tell(DeskEvent event) {
        listeners.forEach(listener -> tell(event, listener));
    }

    private static void tell(DeskEvent event, DeskEventListener listener) {
        try {
            event.dispatch(listener);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "%s could not tell of a stored %s",
                    listener,
                    event.getClass().getSimpleName());
        }
    }
}
