package com.evilcorp.support.customer;

import com.evilcorp.shop.Visitor;
import com.evilcorp.support.connection.InboundFrames;
import com.evilcorp.support.connection.SocketEndpoint;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.wire.Problem;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The customers' end of the wire. */
@WebSocket(path = "/ws/customer", endpointId = "customer")
public class CustomerEndpoint extends SocketEndpoint<FromCustomer> {
    private final CustomerCommands commands;

    @Inject
    CustomerEndpoint(InboundFrames inbound, CustomerCommands commands) {
        super(inbound, FromCustomer.class);
        this.commands = commands;
    }

    @Override
    protected Optional<Problem> act(ConnectionId customer, FromCustomer sent, WebSocketConnection connection) {
        return sent.act(commands.of(customer, () -> visitor(connection)));
    }

    private static Optional<UUID> visitor(WebSocketConnection connection) {
        return Visitor.in(connection.handshakeRequest().header("Cookie"));
    }
}
