package com.evilcorp.support.connection;

import com.evilcorp.support.config.SocketsConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.Signal;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.edge.limit.FileLimit;
import com.evilcorp.support.edge.limit.StorageQuota;
import com.evilcorp.support.wire.Frame;
import com.evilcorp.support.wire.Problem;
import com.evilcorp.support.wire.Wire;
import com.evilcorp.web.TokenBucket;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Every live connection by its id, and the ways to reach it. Sending to one that is gone does nothing. */
@ApplicationScoped
public class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);
    /** How often {@link #sweep} is expected. */
    public static final Duration SWEPT_EVERY = Duration.ofSeconds(1);

    private static final long LOOK_EVERY_MS = 20;
    /** How long a peer may take to answer a goodbye. */
    private static final long GOODBYE_MS = 5_000;

    private final Map<ConnectionId, Connection> open = new ConcurrentHashMap<>();
    private final SocketsConfig limits;
    private final int maxOpen;
    private final AddressLimits addresses;
    private final StorageQuota budget;
    private final SupportDesk desk;
    private final Vertx vertx;
    private final ConnectionMetrics metrics;
    private final PendingConnections pending;
    private final SuspendAwareClock time = new SuspendAwareClock(SWEPT_EVERY.toNanos(), System.nanoTime());
    private volatile boolean closing;

    @Inject
    Connections(
            SupportConfig config,
            FileLimit files,
            AddressLimits addresses,
            StorageQuota budget,
            SupportDesk desk,
            Vertx vertx,
            ConnectionMetrics metrics) {
        this.limits = config.sockets();
        this.maxOpen = files.sockets(limits.maxOpen());
        this.addresses = addresses;
        this.budget = budget;
        this.desk = desk;
        this.vertx = vertx;
        this.metrics = metrics;
        this.pending = new PendingConnections(limits.maxPending());
    }

    /** Sends a frame. A peer that does not read what it is sent is given up. */
    public void send(ConnectionId to, Frame frame) {
        if (frame instanceof Problem problem) {
            metrics.refused(problem.code());
        }
        send(to, List.of(frame));
    }

    /** Sends frames that make one answer: they stay together, and however many they are, they are let through. */
    public void send(ConnectionId to, List<Frame> answer) {
        find(to).filter(socket -> !socket.send(answer.stream().map(Wire::write).toList()))
                .ifPresent(slow -> {
                    metrics.slowReaderCut();
                    LOG.infof("Connection %s does not read what it is sent, letting it go", to);
                    drop(to);
                });
    }

    /** Sends a frame, if there is anybody to send it to. */
    public void send(Optional<ConnectionId> to, Frame frame) {
        to.ifPresent(connection -> send(connection, frame));
    }

    /** Passes a signal on in a frame, or says why it was out of place. */
    public Optional<Problem> pass(Signal signal, Frame frame) {
        send(signal.to(), frame);
        return signal.refused().map(Problem::of);
    }

    /** Asks the peer to close, and closes without it if it does not. */
    public void close(ConnectionId connection, CloseReason reason) {
        find(connection).ifPresent(socket -> close(socket, reason));
    }

    /**
     * Asks a peer whether it is still there.
     *
     * @param answer gets false as soon as it is gone or closing, or has been silent for the configured time
     */
    public void probe(ConnectionId peer, Consumer<Boolean> answer) {
        Optional<Connection> found = find(peer);
        if (found.isEmpty()) {
            answer.accept(false);
            return;
        }
        Connection socket = found.get();
        long asked = System.nanoTime();
        int before = socket.signsOfLife();
        socket.ping();
        vertx.setPeriodic(LOOK_EVERY_MS, timer -> {
            boolean alive = socket.isOpen() && socket.signsOfLife() != before;
            boolean silent = System.nanoTime() - asked > limits.probeTimeout().toNanos();
            if (alive || silent || !socket.isOpen()) {
                vertx.cancelTimer(timer);
                answer.accept(alive);
            }
        });
    }

    /** Gives a peer up: the desk is told at once, whatever the connection may still do. */
    public void drop(ConnectionId peer) {
        desk.disconnected(peer, DisconnectKind.DROPPED);
        find(peer).ifPresent(Connection::cut);
    }

    /** A connection asked for something, so it may stay. */
    public void claim(ConnectionId connection) {
        find(connection).ifPresent(socket -> {
            socket.claim();
            pending.leave(socket);
        });
    }

    /** Whether a text of that length may still be stored for whoever is at the other end; if so, it counts. */
    public boolean mayStore(ConnectionId connection, int length) {
        return find(connection)
                .filter(socket -> budget.spend(socket.address(), StorageQuota.row(length), System.nanoTime()))
                .isPresent();
    }

    /** Whether a connection is there still. */
    public boolean isOpen(ConnectionId connection) {
        return find(connection).filter(Connection::isOpen).isPresent();
    }

    public long count(Party kind) {
        return open.values().stream().filter(socket -> socket.kind() == kind).count();
    }

    Optional<Connection> find(ConnectionId connection) {
        return Optional.ofNullable(open.get(connection));
    }

    void opened(WebSocketConnection connection) {
        long now = System.nanoTime();
        TokenBucket framesFromThere = addresses.connected(Connection.address(connection), now);
        Connection socket = new Connection(connection, limits, framesFromThere, now);
        boolean full = open.size() >= maxOpen;
        open.put(socket.id(), socket);
        if (closing) {
            close(socket, CloseCodes.RESTART);
        } else if (full) {
            close(socket, CloseCodes.FULL);
        } else {
            pending.join(socket).ifPresent(oldest -> close(oldest, CloseCodes.IDLE));
        }
    }

    void closed(WebSocketConnection connection, CloseReason reason) {
        ConnectionId id = new ConnectionId(connection.id());
        // The desk first: whoever finds the connection gone has to find it gone there, too.
        desk.disconnected(id, CloseCodes.departure(reason));
        Connection socket = open.remove(id);
        if (socket != null) {
            pending.leave(socket);
            addresses.disconnected(socket.address());
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Lets go of the dead, sends the idle away, and asks the others whether they are there. */
    public void sweep() {
        long now = System.nanoTime();
        long passed = time.passed(now);
        open.forEach((id, socket) -> {
            if (socket.isDead(passed)) {
                dropTheSilent(socket);
            } else if (socket.isIdle(now)) {
                close(socket, CloseCodes.IDLE);
            } else if (socket.isToBePinged(now)) {
                socket.ping();
            }
        });
        addresses.forgetTheQuiet(now);
    }

    /** Asks everybody to come back later, and waits for them to go. */
    public void sendAllAway(Duration within) throws InterruptedException {
        closing = true;
        open.values().forEach(socket -> close(socket, CloseCodes.RESTART));
        long deadline = System.nanoTime() + within.toNanos();
        synchronized (open) {
            while (!open.isEmpty()) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    LOG.warnf("%d sockets did not close in time", open.size());
                    return;
                }
                open.wait(left);
            }
        }
    }

    /** One that is closing already has its reason. */
    private void dropTheSilent(Connection socket) {
        if (!socket.isClosing()) {
            metrics.silentLetGo();
        }
        drop(socket.id());
    }

    private void close(Connection socket, CloseReason reason) {
        if (socket.closes(reason)) {
            metrics.closed(reason);
            vertx.setTimer(GOODBYE_MS, unused -> socket.cut());
        }
    }
}
