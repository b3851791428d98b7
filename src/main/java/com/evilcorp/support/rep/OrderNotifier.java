package com.evilcorp.support.rep;

import com.evilcorp.shop.Order;
import com.evilcorp.shop.OrderPlaced;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the rep what the customer of the open session has just been made to buy. */
@ApplicationScoped
public class OrderNotifier {
    private final SupportDesk desk;
    private final Connections connections;

    @Inject
    OrderNotifier(SupportDesk desk, Connections connections) {
        this.desk = desk;
        this.connections = connections;
    }

    void tell(@Observes OrderPlaced placed) {
        // Frames are for programs: the console puts a product into its reader's language by the slug.
        Order.Told order = placed.order().told(Language.ENGLISH);
        desk.sessions()
                .serving(placed.visitor())
                .ifPresent(serving -> connections.send(
                        serving.rep(),
                        new ToRep.Ordered(serving.session(), order.slug(), order.title(), order.price(), order.at())));
    }
}
