package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.Departure;
import com.evilcorp.support.desk.SupportDesk;
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
    private static final long LOOK_EVERY_MS = 20;

    private final Map<ConnectionId, Socket> open = new ConcurrentHashMap<>();
    private final SupportConfig.Sockets limits;
    private final Addresses addresses;
    private final SupportDesk desk;
    private final Vertx vertx;
    private volatile boolean closing;

    @Inject
    Sockets(SupportConfig config, Addresses addresses, SupportDesk desk, Vertx vertx) {
        this.limits = config.sockets();
        this.addresses = addresses;
        this.desk = desk;
        this.vertx = vertx;
    }

    /** Sends a frame. */
    public void send(ConnectionId to, Frame frame) {
        find(to).ifPresent(socket -> socket.send(Wire.write(frame)));
    }

    /** Sends a frame, if there is anybody to send it to. */
    public void send(Optional<ConnectionId> to, Frame frame) {
        to.ifPresent(connection -> send(connection, frame));
    }

    /** Sends a last frame, and closes once it is written. */
    public void sendAndClose(ConnectionId to, Frame last, CloseReason reason) {
        find(to).ifPresent(socket -> socket.sendAndClose(Wire.write(last), reason));
    }

    /** Asks the peer to close. */
    public void close(ConnectionId connection, CloseReason reason) {
        find(connection).ifPresent(socket -> socket.close(reason));
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
        socket.ping();
        vertx.setPeriodic(LOOK_EVERY_MS, timer -> {
            boolean alive = socket.isOpen() && socket.heardSince(asked);
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

    /** Whether a connection is there still. */
    public boolean isOpen(ConnectionId connection) {
        return find(connection).filter(Socket::isOpen).isPresent();
    }

    int count() {
        return open.size();
    }

    Optional<Socket> find(ConnectionId connection) {
        return Optional.ofNullable(open.get(connection));
    }

    void opened(WebSocketConnection connection) {
        long now = System.nanoTime();
        Socket socket = new Socket(connection, limits, now);
        if (closing) {
            socket.close(CloseCodes.RESTART);
            return;
        }
        if (open.size() >= limits.most()) {
            socket.close(CloseCodes.FULL);
            return;
        }
        open.put(socket.id(), socket);
        addresses.connected(socket.address(), now);
    }

    void closed(WebSocketConnection connection, CloseReason reason) {
        ConnectionId id = new ConnectionId(connection.id());
        // The desk first: whoever finds the connection gone has to find it gone there, too.
        desk.disconnected(id, CloseCodes.departure(reason));
        Socket socket = open.remove(id);
        if (socket != null) {
            addresses.disconnected(socket.address());
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Lets go of the silent, and sends the idle away. */
    void sweep() {
        long now = System.nanoTime();
        open.forEach((id, socket) -> {
            if (socket.isSilentFor(limits.silenceLimit(), now)) {
                letGo(id);
            } else if (socket.isIdleFor(limits.idleLimit(), now)) {
                socket.close(CloseCodes.IDLE);
            }
        });
        addresses.forgetTheQuiet(now);
    }

    /** Asks everybody to come back later, and waits for them to go. */
    void sendAllAway(Duration within) throws InterruptedException {
        closing = true;
        open.values().forEach(socket -> socket.close(CloseCodes.RESTART));
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
}
