package com.evilcorp.support.rep;

import com.evilcorp.shop.OrderPlaced;
import com.evilcorp.shop.Purchase;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.relay.Sockets;
import com.evilcorp.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the rep what the customer of the open session has just been made to buy. */
@ApplicationScoped
public class OrderTeller {
    private final SupportDesk desk;
    private final Sockets sockets;

    @Inject
    OrderTeller(SupportDesk desk, Sockets sockets) {
        this.desk = desk;
        this.sockets = sockets;
    }

    void tell(@Observes OrderPlaced order) {
        // Frames are for programs: the console puts a product into its reader's language by the slug.
        Purchase.Told purchase = order.purchase().told(Language.ENGLISH);
        desk.serving(order.visitor())
                .ifPresent(serving -> sockets.send(
                        serving.rep(),
                        new ToRep.Ordered(
                                serving.session(),
                                purchase.slug(),
                                purchase.title(),
                                purchase.price(),
                                purchase.at())));
    }
}
