package com.evilcorp.support.customer;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.relay.Sockets;
import java.util.Optional;

/** The customers' end of the wire, put together by hand. */
public final class CustomerEnd {
    private CustomerEnd() {}

    public static FromCustomer.Handler commands(SupportDesk desk, Sockets sockets, ConnectionId customer) {
        return new CustomerCommands(desk, sockets, new Catalogue()).of(customer, Optional::empty);
    }

    public static CustomerTeller teller(Sockets sockets) {
        return new CustomerTeller(sockets);
    }
}
