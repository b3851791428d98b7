package com.evilcorp.support.rep;

import com.evilcorp.support.connection.InboundFrames;
import com.evilcorp.support.connection.SocketEndpoint;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.wire.Problem;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Inject;
import java.util.Optional;

/** The rep's end of the wire. */
@WebSocket(path = "/ws/rep", endpointId = "rep")
public class RepEndpoint extends SocketEndpoint<FromRep> {
    private final RepCommands commands;

    @Inject
    RepEndpoint(InboundFrames inbound, RepCommands commands) {
        super(inbound, FromRep.class);
        this.commands = commands;
    }

    @Override
    protected Optional<Problem> act(ConnectionId console, FromRep sent, WebSocketConnection connection) {
        return sent.act(commands.of(console));
    }
}
