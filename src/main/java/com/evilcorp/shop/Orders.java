package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.error.Outage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** What everybody has bought. */
@ApplicationScoped
public class Orders {
    private static final Logger LOG = Logger.getLogger(Orders.class);

    private final Catalogue catalogue;
    private final OrderRepository repository;
    private final Clock clock;
    private final Event<OrderPlaced> placed;
    private final RecentOrders recent = new RecentOrders(System::nanoTime);

    @Inject
    Orders(Catalogue catalogue, OrderRepository repository, Clock clock, Event<OrderPlaced> placed) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.clock = clock;
        this.placed = placed;
    }

    /**
     * Sells a product to a visitor, once for each view of its page.
     *
     * @throws RuntimeException when it could not be stored, or not be stored in time
     */
    void place(UUID visit, UUID visitor, Product product, ForcedOrder.How how) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew = selling(visitor, () -> repository
                .enter(visit, visitor, product, how, now)
                .await()
                .indefinitely());
        if (isNew) {
            announce(List.of(ForcedOrder.of(visit, visitor, product.slug(), how, now, Optional.empty())));
        }
    }

    /** Sells, after which the visitor's orders are read anew, however it ended. */
    <T> T selling(UUID visitor, Supplier<T> sale) {
        try {
            return sale.get();
        } finally {
            recent.forget(visitor);
        }
    }

    /** Tells whom it concerns of orders that are stored. */
    void announce(List<ForcedOrder> stored) {
        stored.forEach(
                order -> withProduct(order).forEach(known -> placed.fire(new OrderPlaced(order.visitor, known))));
    }

    /** What a visitor has bought, newest first; nothing, if the database cannot be asked. */
    public List<Order> of(UUID visitor) {
        return recent.of(visitor).orElseGet(() -> readAnew(visitor));
    }

    /** What a visitor had bought by then, newest first; nothing, if the database cannot be asked. */
    public List<Order> of(UUID visitor, Instant until) {
        return read(repository.of(visitor, until));
    }

    /** What was bought by a view of a product page. */
    Optional<Order> by(UUID visit) {
        return read(repository.by(visit)).stream().findFirst();
    }

    /**
     * What a visitor has bought at one checkout; nothing, if the receipt is not theirs.
     *
     * @throws RuntimeException if the database cannot be asked
     */
    Cart on(UUID receipt, UUID visitor) {
        return Cart.of(repository.on(receipt, visitor).await().indefinitely().stream()
                .flatMap(order -> catalogue.find(order.product).stream())
                .toList());
    }

    private List<Order> readAnew(UUID visitor) {
        long forgotten = recent.forgotten();
        return tryToRead(() -> {
            List<Order> orders = withProducts(repository.of(visitor));
            recent.keep(visitor, orders, forgotten);
            return orders;
        });
    }

    private List<Order> read(Uni<List<ForcedOrder>> orders) {
        return tryToRead(() -> withProducts(orders));
    }

    private List<Order> withProducts(Uni<List<ForcedOrder>> orders) {
        return orders.await().indefinitely().stream().flatMap(this::withProduct).toList();
    }

    private static List<Order> tryToRead(Supplier<List<Order>> reading) {
        try {
            return reading.get();
        } catch (CircuitBreakerOpenException e) {
            LOG.debug("The orders cannot be read, as it was said before");
            return List.of();
        } catch (RuntimeException e) {
            Outage.orThrow(e);
            LOG.warnf("The orders cannot be read: %s", e.getMessage());
            return List.of();
        }
    }

    private Stream<Order> withProduct(ForcedOrder order) {
        return catalogue
                .find(order.product)
                .map(product -> new Order(order.visit, order.receipt, product, order.at))
                .stream();
    }
}
