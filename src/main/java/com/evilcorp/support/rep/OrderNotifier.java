package com.evilcorp.support.rep;

import com.evilcorp.shop.OrderPlaced;
import com.evilcorp.shop.Purchase;
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

    void tell(@Observes OrderPlaced order) {
        // Frames are for programs: the console puts a product into its reader's language by the slug.
        Purchase.Told purchase = order.purchase().told(Language.ENGLISH);
        desk.serving(order.visitor())
                .ifPresent(serving -> connections.send(
                        serving.rep(),
                        new ToRep.Ordered(
                                serving.session(),
                                purchase.slug(),
                                purchase.title(),
                                purchase.price(),
                                purchase.at())));
    }
}
