package com.evilcorp.support.rep;

import com.evilcorp.support.connection.InboundFrames;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;

/** The rep's end of the wire. Everything here touches memory alone, so it stays on the event loop. */
@WebSocket(path = "/ws/rep", endpointId = "rep")
public class RepEndpoint {
    private final InboundFrames inbound;
    private final RepCommands commands;

    @Inject
    RepEndpoint(InboundFrames inbound, RepCommands commands) {
        this.inbound = inbound;
        this.commands = commands;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        inbound.opened(connection);
    }

    @OnTextMessage
    @NonBlocking
    void receive(String frame, WebSocketConnection connection) {
        inbound.received(connection, frame, FromRep.class, (console, sent) -> sent.act(commands.of(console)));
    }

    @OnBinaryMessage
    @NonBlocking
    void receiveBinary(Buffer frame, WebSocketConnection connection) {
        inbound.receivedBinary(connection);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer pong, WebSocketConnection connection) {
        inbound.answered(connection, pong);
    }

    @OnClose
    @NonBlocking
    void close(CloseReason reason, WebSocketConnection connection) {
        inbound.closed(connection, reason);
    }

    @OnError
    @NonBlocking
    void error(Throwable failure, WebSocketConnection connection) {
        inbound.failed(connection, failure);
    }
}
