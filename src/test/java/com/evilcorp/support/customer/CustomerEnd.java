package com.evilcorp.support.customer;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.relay.EndedChains;
import com.evilcorp.support.relay.StandstillWatch;
import java.util.Optional;

/** The customers' end of the wire, put together by hand. */
public final class CustomerEnd {
    private CustomerEnd() {}

    public static FromCustomer.Handler commands(
            SupportDesk desk, DeskClock clock, Connections connections, ConnectionId customer) {
        return new CustomerCommands(desk, connections, new Catalogue(), clock).of(customer, Optional::empty);
    }

    public static CustomerNotifier teller(Connections connections, StandstillWatch standstill) {
        return new CustomerNotifier(connections, standstill, new EndedChains());
    }
}
