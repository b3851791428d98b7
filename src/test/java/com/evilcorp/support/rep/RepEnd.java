package com.evilcorp.support.rep;

import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;

/** The rep's end of the wire, put together by hand. */
public final class RepEnd {
    private RepEnd() {}

    public static FromRep.Handler commands(
            SupportDesk desk, DeskClock clock, Connections connections, ConnectionId console) {
        return new RepCommands(desk, connections, new SeatHandover(desk, connections), clock).of(console);
    }

    public static RepNotifier teller(Connections connections) {
        return new RepNotifier(connections);
    }
}
