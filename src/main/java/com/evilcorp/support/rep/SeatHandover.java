package com.evilcorp.support.rep;

import com.evilcorp.support.connection.CloseCodes;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.SeatResult;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.wire.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who gets the seat when a console asks for it. One that shows the right token while another connection holds the seat is
 * the same console on a new connection, or a copy of its tab: that depends on whether the former still answers.
 */
@ApplicationScoped
public class SeatHandover {
    private final SupportDesk desk;
    private final Connections connections;

    @Inject
    SeatHandover(SupportDesk desk, Connections connections) {
        this.desk = desk;
        this.connections = connections;
    }

    /** Seats the console, sends it away, or finds out first which of the two. */
    void sit(ConnectionId console, Optional<String> token) {
        SeatResult result = desk.sit(console, token);
        if (result instanceof SeatResult.Contested contested) {
            connections.probe(contested.holder(), alive -> settle(console, token, contested.holder(), alive));
        } else {
            answer(console, result);
        }
    }

    private void settle(ConnectionId console, Optional<String> token, ConnectionId holder, boolean holderAlive) {
        if (holderAlive) {
            sendAway(console);
            return;
        }
        connections.drop(holder);
        if (connections.isOpen(console)) {
            answer(console, desk.sit(console, token));
        }
        if (!connections.isOpen(console)) {
            // It went while the holder was asked, so its close was over before it had anything to lose.
            desk.disconnected(console, DisconnectKind.DROPPED);
        }
    }

    private void answer(ConnectionId console, SeatResult result) {
        if (result instanceof SeatResult.Down) {
            connections.claim(console);
        } else if (result instanceof SeatResult.Busy) {
            connections.send(console, Problem.of(Refused.BUSY));
        } else {
            sendAway(console);
        }
    }

    private void sendAway(ConnectionId console) {
        connections.send(console, new ToRep.Refused());
        connections.close(console, CloseCodes.SEAT_REFUSED);
    }
}
