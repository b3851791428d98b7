package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.ConnectionId;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One live connection: what may be done with it, and what is known of its peer. Nothing here waits. */
final class Socket {
    private static final Logger LOG = Logger.getLogger(Socket.class);

    private final WebSocketConnection connection;
    private final TokenBucket frames;
    private final TokenBucket patience;
    private final long openedAt;
    private volatile long heardAt;
    private volatile boolean claimed;

    Socket(WebSocketConnection connection, SupportConfig.Sockets limits, long now) {
        this.connection = connection;
        this.frames = new TokenBucket(limits.frameBurst(), limits.framesPerSecond(), now);
        this.patience = new TokenBucket(limits.framePatience(), limits.framesPerSecond(), now);
        this.openedAt = now;
        this.heardAt = now;
    }

    ConnectionId id() {
        return new ConnectionId(connection.id());
    }

    String address() {
        return connection.userData().get(UpgradeLimits.ADDRESS);
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    void heard(long now) {
        heardAt = now;
    }

    boolean heardSince(long then) {
        return heardAt - then > 0;
    }

    boolean isSilentFor(Duration limit, long now) {
        return now - heardAt > limit.toNanos();
    }

    /** It asked for something, so it is here for a reason. */
    void claim() {
        claimed = true;
    }

    boolean isIdleFor(Duration limit, long now) {
        return !claimed && now - openedAt > limit.toNanos();
    }

    boolean mayTakeFrame(long now) {
        return frames.take(now);
    }

    boolean hasPatience(long now) {
        return patience.take(now);
    }

    void send(String frame) {
        quietly(connection.sendText(frame));
    }

    void ping() {
        quietly(connection.sendPing(Buffer.buffer()));
    }

    void close(CloseReason reason) {
        quietly(connection.close(reason));
    }

    void sendAndClose(String frame, CloseReason reason) {
        quietly(connection.sendText(frame).chain(() -> connection.close(reason)));
    }

    /** Without a goodbye, which a peer that does not read would never hear. */
    void cut() {
        if (connection.userData().get(UpgradeLimits.BELOW) instanceof ConnectionBase below) {
            ChannelHandlerContext channel = below.channelHandlerContext();
            channel.executor().execute(() -> {
                var unused = channel.close();
            });
        } else {
            close(CloseReason.ABNORMAL);
        }
    }

    private void quietly(Uni<Void> sending) {
        sending.subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Not sent to %s: %s", connection.id(), failure.getMessage()));
    }
}
