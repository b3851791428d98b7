package com.evilcorp.support.customer;

import com.evilcorp.shop.Visitor;
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
import java.util.Optional;
import java.util.UUID;

/** The customers' end of the wire. Everything here touches memory alone, so it stays on the event loop. */
@WebSocket(path = "/ws/customer", endpointId = "customer")
public class CustomerEndpoint {
    private final InboundFrames inbound;
    private final CustomerCommands commands;

    @Inject
    CustomerEndpoint(InboundFrames inbound, CustomerCommands commands) {
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
        inbound.received(
                connection,
                frame,
                FromCustomer.class,
                (customer, sent) -> sent.act(commands.of(customer, () -> visitor(connection))));
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

    private static Optional<UUID> visitor(WebSocketConnection connection) {
        return Visitor.in(connection.handshakeRequest().header("Cookie"));
    }
}
