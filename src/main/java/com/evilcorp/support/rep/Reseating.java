package com.evilcorp.support.rep;

import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.Departure;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.Sat;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.relay.CloseCodes;
import com.evilcorp.support.relay.Problem;
import com.evilcorp.support.relay.Sockets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who gets the seat when a console asks for it. One that shows the right token while another connection holds the seat is
 * the same console on a new connection, or a copy of its tab: that depends on whether the former still answers.
 */
@ApplicationScoped
public class Reseating {
    private final SupportDesk desk;
    private final Sockets sockets;

    @Inject
    Reseating(SupportDesk desk, Sockets sockets) {
        this.desk = desk;
        this.sockets = sockets;
    }

    /** Seats the console, sends it away, or finds out first which of the two. */
    void sit(ConnectionId console, Optional<String> token) {
        Sat sat = desk.sit(console, token);
        if (sat instanceof Sat.Contested contested) {
            sockets.probe(contested.holder(), alive -> settle(console, token, contested.holder(), alive));
        } else {
            answer(console, sat);
        }
    }

    private void settle(ConnectionId console, Optional<String> token, ConnectionId holder, boolean holderAlive) {
        if (holderAlive) {
            sendAway(console);
            return;
        }
        sockets.letGo(holder);
        if (sockets.isOpen(console)) {
            answer(console, desk.sit(console, token));
        }
        if (!sockets.isOpen(console)) {
            // It went while the holder was asked, so its close was over before it had anything to lose.
            desk.disconnected(console, Departure.DROPPED);
        }
    }

    private void answer(ConnectionId console, Sat sat) {
        if (sat instanceof Sat.Down) {
            sockets.claim(console);
        } else if (sat instanceof Sat.Busy) {
            sockets.send(console, Problem.of(Refused.BUSY));
        } else {
            sendAway(console);
        }
    }

    private void sendAway(ConnectionId console) {
        sockets.send(console, new ToRep.Refused());
        sockets.close(console, CloseCodes.SEAT_REFUSED);
    }
}
