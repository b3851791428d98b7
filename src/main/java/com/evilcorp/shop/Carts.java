package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.error.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Everybody's carts. None is ever empty: where nothing was put in, the house lends something. */
@ApplicationScoped
class Carts {
    private static final Logger LOG = Logger.getLogger(Carts.class);

    private final Catalogue catalogue;
    private final CartRepository repository;
    private final CartLocks locks;
    private final Orders orders;
    private final Clock clock;

    @Inject
    Carts(Catalogue catalogue, CartRepository repository, CartLocks locks, Orders orders, Clock clock) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.locks = locks;
        this.orders = orders;
        this.clock = clock;
    }

    /** A visitor's cart; empty only as an {@link Optional}, if the database cannot be asked. */
    Optional<Cart> of(UUID visitor) {
        try {
            return Optional.of(filled(repository.of(visitor).await().indefinitely().stream()
                    .map(item -> item.product)
                    .toList()));
        } catch (RuntimeException e) {
            Outage.orThrow(e);
            LOG.warnf("The carts cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** Puts a product in, if there is room. */
    void add(UUID view, UUID visitor, Product product) {
        locks.holding(visitor, () -> repository.add(view, visitor, product, now()));
    }

    /** Takes a product out; see {@link CartRepository#remove}. */
    void remove(UUID view, UUID visitor, Product product) {
        locks.holding(visitor, () -> repository.remove(view, visitor, product, now()));
    }

    /**
     * Sells the cart, once for each view of the checkout, which is the receipt's id from then on.
     *
     * @throws RuntimeException when it could not be stored, or not be stored in time
     */
    void checkOut(UUID view, UUID visitor, ForcedOrder.How how) {
        orders.announce(orders.selling(
                visitor,
                () -> locks.holding(visitor, () -> repository.checkOut(view, visitor, catalogue.gift(), how, now()))));
    }

    private Cart filled(List<String> slugs) {
        List<Product> things =
                slugs.stream().flatMap(slug -> catalogue.find(slug).stream()).toList();
        return Cart.of(things.isEmpty() ? List.of(catalogue.gift()) : things);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
