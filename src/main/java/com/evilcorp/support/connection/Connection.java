package com.evilcorp.support.connection;

import com.evilcorp.support.config.SocketsConfig;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.web.TokenBucket;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * One live connection: what may be done with it, and what is known of its peer. Nothing here waits, so what a peer does not
 * read piles up here: it is counted, and past its bound the connection is of no use any more.
 */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class);

    private final WebSocketConnection connection;
    private final SocketsConfig limits;
    private final TokenBucket frames;
    private final TokenBucket framesFromThere;
    private final TokenBucket patience;
    private final IdleTimer idleTimer = new IdleTimer();
    private final IdleTimer unanswered = new IdleTimer();
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong longestAnswer = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final long openedAt;
    private volatile long pingedAt;
    private volatile boolean claimed;

    /** @param framesFromThere what all connections from one address share */
    Connection(WebSocketConnection connection, SocketsConfig limits, TokenBucket framesFromThere, long now) {
        this.connection = connection;
        this.limits = limits;
        this.frames = new TokenBucket(limits.frameBurst(), limits.framesPerSecond(), now);
        this.framesFromThere = framesFromThere;
        this.patience = new TokenBucket(limits.maxRefusedFrames(), limits.framesPerSecond(), now);
        this.openedAt = now;
        this.pingedAt = now;
    }

    ConnectionId id() {
        return new ConnectionId(connection.id());
    }

    static String address(WebSocketConnection connection) {
        return connection.userData().get(UpgradeLimit.ADDRESS);
    }

    String address() {
        return address(connection);
    }

    /** Whose page it is of: the endpoints are named after them. */
    Party kind() {
        return Party.valueOf(connection.endpointId().toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Whether it was asked to close, or cut: what still comes from it does not count. */
    boolean isClosing() {
        return closing.get();
    }

    /** The peer sent something. */
    void heard() {
        idleTimer.ends();
    }

    /** The peer sent a pong. If it is that of the last ping, the peer reads what is sent to it; others prove nothing. */
    void answered(Buffer pong) {
        heard();
        if (pong.length() == Long.BYTES && pong.getLong(0) == asked.get()) {
            unanswered.ends();
        }
    }

    /** How often the peer has given a sign of life. */
    int signsOfLife() {
        return idleTimer.interruptions();
    }

    /** Lets so much time pass, and says whether the peer must be dead by now. */
    boolean isDead(long passed) {
        boolean silent = idleTimer.outlasts(limits.silenceTimeout(), passed);
        boolean deaf = unanswered.outlasts(limits.pongTimeout(), passed);
        return silent || deaf;
    }

    /** It asked for something, so it is here for a reason. */
    void claim() {
        claimed = true;
    }

    boolean isIdle(long now) {
        return !claimed && now - openedAt > limits.idleTimeout().toNanos();
    }

    boolean mayTakeFrame(long now) {
        return frames.take(now) && framesFromThere.take(now);
    }

    boolean hasPatience(long now) {
        return patience.take(now);
    }

    /**
     * Sends an answer, in one frame or several. However long, it is never too much by itself: whoever comes back to a long
     * conversation could else never be shown it.
     *
     * @return false if too much of what the peer was sent besides its longest answer was not read
     */
    boolean send(List<String> answer) {
        if (isClosing()) {
            return true;
        }
        long length = answer.stream().mapToLong(String::length).sum();
        long longest = longestAnswer.accumulateAndGet(length, Math::max);
        if (unsent.addAndGet(length) - longest > limits.maxUnsent()) {
            return false;
        }
        answer.forEach(frame ->
                quietly(connection.sendText(frame).onTermination().invoke(() -> unsent.addAndGet(-frame.length()))));
        return true;
    }

    /** Asks for a sign of life, by a number that nobody guesses. */
    void ping() {
        long number = ThreadLocalRandom.current().nextLong();
        asked.set(number);
        pingedAt = System.nanoTime();
        quietly(connection.sendPing(Buffer.buffer().appendLong(number)));
    }

    /** Whether it is time to ask again. */
    boolean isToBePinged(long now) {
        return !isClosing() && now - pingedAt >= limits.pingInterval().toNanos();
    }

    /** Asks the peer to close, if it was not asked before. */
    boolean closes(CloseReason reason) {
        boolean first = closing.compareAndSet(false, true);
        if (first) {
            quietly(connection.close(reason));
        }
        return first;
    }

    /** Without a goodbye, which a peer that does not read would never hear. */
    void cut() {
        closing.set(true);
        Optional.ofNullable(connection.userData().get(UpgradeLimit.PIPELINE))
                .ifPresentOrElse(Connection::close, () -> quietly(connection.close(CloseReason.ABNORMAL)));
    }

    private static void close(ChannelHandlerContext pipeline) {
        pipeline.executor().execute(() -> {
            var unused = pipeline.close();
        });
    }

    private void quietly(Uni<Void> sending) {
        sending.subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Not sent to %s: %s", connection.id(), failure.getMessage()));
    }
}
