package com.evilcorp.shop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What everybody has bought. */
@ApplicationScoped
public class Orders {
    private static final Logger LOG = Logger.getLogger(Orders.class);
    private static final int SHOWN = 50;

    private final Catalogue catalogue;
    private final Clock clock;
    private final Event<OrderPlaced> placed;

    @Inject
    Orders(Catalogue catalogue, Clock clock, Event<OrderPlaced> placed) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.placed = placed;
    }

    /**
     * Sells a product to a visitor, once for each view of its page.
     *
     * @throws PersistenceException when it could not be stored
     */
    void place(UUID visit, UUID visitor, Product product, ForcedOrder.How how) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew = QuarkusTransaction.requiringNew().call(() -> insert(visit, visitor, product, how, now));
        if (isNew) {
            placed.fire(new OrderPlaced(visitor, purchase(visit, product, now)));
        }
    }

    /** What a visitor has bought, newest first; nothing, if the database cannot be asked. */
    public List<Purchase> of(UUID visitor) {
        return read(() -> ForcedOrder.<ForcedOrder>find("visitor = ?1 order by at desc, visit", visitor)
                .page(0, SHOWN)
                .list());
    }

    /** What was bought by a view of a product page. */
    Optional<Purchase> by(UUID visit) {
        return read(() -> ForcedOrder.<ForcedOrder>find("visit", visit).list()).stream()
                .findFirst();
    }

    private static boolean insert(UUID visit, UUID visitor, Product product, ForcedOrder.How how, Instant now) {
        return ForcedOrder.getEntityManager()
                        .createNativeQuery("insert into forced_order (visit, visitor, product, how, at)"
                                + " values (:visit, :visitor, :product, :how, :at) on conflict (visit) do nothing")
                        .setParameter("visit", visit)
                        .setParameter("visitor", visitor)
                        .setParameter("product", product.slug())
                        .setParameter("how", how.name())
                        .setParameter("at", now)
                        .executeUpdate()
                == 1;
    }

    private List<Purchase> read(Callable<List<ForcedOrder>> query) {
        try {
            return QuarkusTransaction.joiningExisting().call(query).stream()
                    .flatMap(this::purchase)
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf("The orders cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    private Stream<Purchase> purchase(ForcedOrder order) {
        return catalogue.find(order.product).map(product -> purchase(order.visit, product, order.at)).stream();
    }

    private static Purchase purchase(UUID visit, Product product, Instant at) {
        return new Purchase(visit, product.slug(), product.title(), product.price(), at);
    }
}
