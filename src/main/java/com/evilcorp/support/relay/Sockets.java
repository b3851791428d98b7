package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.Departure;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.edge.StorageBudget;
import com.evilcorp.web.TokenBucket;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Every live connection by its id, and the ways to reach it. Sending to one that is gone does nothing. */
@ApplicationScoped
public class Sockets {
    private static final Logger LOG = Logger.getLogger(Sockets.class);
    /** How often {@link #sweep} is expected. */
    static final Duration SWEPT_EVERY = Duration.ofSeconds(1);

    private static final long LOOK_EVERY_MS = 20;
    /** How long a peer may take to answer a goodbye. */
    private static final long GOODBYE_MS = 5_000;

    private final Map<ConnectionId, Socket> open = new ConcurrentHashMap<>();
    private final SupportConfig.Sockets limits;
    private final Addresses addresses;
    private final StorageBudget budget;
    private final SupportDesk desk;
    private final Vertx vertx;
    private final SocketMeters meters;
    private final Newcomers newcomers;
    private final WakingTime time = new WakingTime(SWEPT_EVERY.toNanos(), System.nanoTime());
    private volatile boolean closing;

    @Inject
    Sockets(
            SupportConfig config,
            Addresses addresses,
            StorageBudget budget,
            SupportDesk desk,
            Vertx vertx,
            SocketMeters meters) {
        this.limits = config.sockets();
        this.addresses = addresses;
        this.budget = budget;
        this.desk = desk;
        this.vertx = vertx;
        this.meters = meters;
        this.newcomers = new Newcomers(limits.mostIdle());
    }

    /** Sends a frame. A peer that does not read what it is sent is given up. */
    public void send(ConnectionId to, Frame frame) {
        if (frame instanceof Problem problem) {
            meters.refused(problem.code());
        }
        find(to).filter(socket -> !socket.send(Wire.write(frame))).ifPresent(slow -> {
            meters.slowReaderCut();
            LOG.infof("Connection %s does not read what it is sent, letting it go", to);
            letGo(to);
        });
    }

    /** Sends a frame, if there is anybody to send it to. */
    public void send(Optional<ConnectionId> to, Frame frame) {
        to.ifPresent(connection -> send(connection, frame));
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
        Optional<Socket> found = find(peer);
        if (found.isEmpty()) {
            answer.accept(false);
            return;
        }
        Socket socket = found.get();
        long asked = System.nanoTime();
        int before = socket.signsOfLife();
        socket.ping();
        vertx.setPeriodic(LOOK_EVERY_MS, timer -> {
            boolean alive = socket.isOpen() && socket.signsOfLife() != before;
            boolean silent = System.nanoTime() - asked > limits.probeLimit().toNanos();
            if (alive || silent || !socket.isOpen()) {
                vertx.cancelTimer(timer);
                answer.accept(alive);
            }
        });
    }

    /** Gives a peer up: the desk is told at once, whatever the connection may still do. */
    public void letGo(ConnectionId peer) {
        desk.disconnected(peer, Departure.DROPPED);
        find(peer).ifPresent(Socket::cut);
    }

    /** A connection asked for something, so it may stay. */
    public void claim(ConnectionId connection) {
        find(connection).ifPresent(socket -> {
            socket.claim();
            newcomers.leave(socket);
        });
    }

    /** Whether a text of that length may still be stored for whoever is at the other end; if so, it counts. */
    public boolean mayStore(ConnectionId connection, int length) {
        return find(connection)
                .filter(socket -> budget.spend(socket.address(), StorageBudget.row(length), System.nanoTime()))
                .isPresent();
    }

    /** Whether a connection is there still. */
    public boolean isOpen(ConnectionId connection) {
        return find(connection).filter(Socket::isOpen).isPresent();
    }

    long count(Party kind) {
        return open.values().stream().filter(socket -> socket.kind() == kind).count();
    }

    Optional<Socket> find(ConnectionId connection) {
        return Optional.ofNullable(open.get(connection));
    }

    void opened(WebSocketConnection connection) {
        long now = System.nanoTime();
        TokenBucket framesFromThere = addresses.connected(Socket.address(connection), now);
        Socket socket = new Socket(connection, limits, framesFromThere, now);
        boolean full = open.size() >= limits.most();
        open.put(socket.id(), socket);
        if (closing) {
            close(socket, CloseCodes.RESTART);
        } else if (full) {
            close(socket, CloseCodes.FULL);
        } else {
            newcomers.join(socket).ifPresent(oldest -> close(oldest, CloseCodes.IDLE));
        }
    }

    void closed(WebSocketConnection connection, CloseReason reason) {
        ConnectionId id = new ConnectionId(connection.id());
        // The desk first: whoever finds the connection gone has to find it gone there, too.
        desk.disconnected(id, CloseCodes.departure(reason));
        Socket socket = open.remove(id);
        if (socket != null) {
            newcomers.leave(socket);
            addresses.disconnected(socket.address());
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Lets go of the dead, sends the idle away, and asks the others whether they are there. */
    void sweep() {
        long now = System.nanoTime();
        long passed = time.passed(now);
        open.forEach((id, socket) -> {
            if (socket.isDead(passed)) {
                letGoTheSilent(socket);
            } else if (socket.isIdle(now)) {
                close(socket, CloseCodes.IDLE);
            } else if (socket.isToBePinged(now)) {
                socket.ping();
            }
        });
        addresses.forgetTheQuiet(now);
    }

    /** Asks everybody to come back later, and waits for them to go. */
    void sendAllAway(Duration within) throws InterruptedException {
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
    private void letGoTheSilent(Socket socket) {
        if (!socket.isClosing()) {
            meters.silentLetGo();
        }
        letGo(socket.id());
    }

    private void close(Socket socket, CloseReason reason) {
        if (socket.closes(reason)) {
            meters.closed(reason);
            vertx.setTimer(GOODBYE_MS, unused -> socket.cut());
        }
    }
}
