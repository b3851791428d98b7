package com.evilcorp.support.rep;

import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.relay.Sockets;

/** The rep's end of the wire, put together by hand. */
public final class RepEnd {
    private RepEnd() {}

    public static FromRep.Handler commands(SupportDesk desk, Sockets sockets, ConnectionId console) {
        return new RepCommands(desk, sockets, new Reseating(desk, sockets)).of(console);
    }

    public static RepTeller teller(Sockets sockets) {
        return new RepTeller(sockets);
    }
}
