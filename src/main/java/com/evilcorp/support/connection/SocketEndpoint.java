package com.evilcorp.support.connection;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.wire.Problem;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * One side's end of the wire. Everything here touches memory alone, so it stays on the event loop.
 *
 * @param <F> what that side sends
 */
public abstract class SocketEndpoint<F> {
    private final InboundFrames inbound;
    private final Class<F> frames;

    /** An end that takes these frames. */
    protected SocketEndpoint(InboundFrames inbound, Class<F> frames) {
        this.inbound = inbound;
        this.frames = frames;
    }

    /** Does what was sent, and answers with the problem, if there is one. */
    protected abstract Optional<Problem> act(ConnectionId sender, F sent, WebSocketConnection connection);

    @OnOpen
    @NonBlocking
    public final void open(WebSocketConnection connection) {
        inbound.opened(connection);
    }

    @OnTextMessage
    @NonBlocking
    public final void receive(String frame, WebSocketConnection connection) {
        inbound.received(connection, frame, frames, (sender, sent) -> act(sender, sent, connection));
    }

    @OnBinaryMessage
    @NonBlocking
    public final void receiveBinary(Buffer frame, WebSocketConnection connection) {
        inbound.receivedBinary(connection);
    }

    @OnPongMessage
    @NonBlocking
    public final void pong(Buffer pong, WebSocketConnection connection) {
        inbound.answered(connection, pong);
    }

    @OnClose
    @NonBlocking
    public final void close(CloseReason reason, WebSocketConnection connection) {
        inbound.closed(connection, reason);
    }

    @OnError
    @NonBlocking
    public final void error(Throwable failure, WebSocketConnection connection) {
        inbound.failed(connection, failure);
    }
}
