package com.evilcorp.shop;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.shop.catalogue.Product;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/**
 * The carts as they are stored. How long they are waited for is up to {@link DatabaseGuards}. Whoever changes one holds its
 * row; who would change it meanwhile waits for a moment, and is refused then: {@link CartBusyException}.
 */
@ApplicationScoped
@Asynchronous
class CartRepository {
    /** Shorter than any patience with the database: that somebody keeps a cart busy says nothing about it. */
    private static final String LOCK_PATIENCE = "set local lock_timeout = '200ms'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String LOCK =
            """
            insert into cart (visitor, changed_at) values (?, ?)
                on conflict (visitor) do update set changed_at = excluded.changed_at
            """;

    /** An id that was sold already is not put in again: a page of before the checkout may be sent once more. */
    private static final String PUT =
            """
            insert into cart_item (id, visitor, product, at) select new.* from (values (?, ?, ?, ?)) new (id, visitor, product, at)
             where (select count(*) from cart_item where visitor = new.visitor) < ?
               and not exists (select from forced_order where visit = new.id) on conflict (id) do nothing
            """;

    private final Sql sql;

    @Inject
    CartRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a visitor has put into their cart, oldest first. */
    @ApplyGuard(DatabaseGuards.READS)
    Uni<List<CartItem>> of(UUID visitor) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> CartItem.of(visitor)));
    }

    /** Puts a product in, once for each view of its page, if there is room; answers how many came in. */
    @ApplyGuard(DatabaseGuards.ORDERS)
    Uni<Integer> add(UUID view, UUID visitor, Product product, Instant at) {
        return change(visitor, at, () -> put(view, visitor, product, at));
    }

    /**
     * Takes one out, as far as that goes here: two of it come in, once for each view of the cart, while there is room.
     * What was lent to an empty cart becomes the visitor's own by being touched.
     */
    @ApplyGuard(DatabaseGuards.ORDERS)
    Uni<Integer> remove(UUID view, UUID visitor, Product product, Instant at) {
        return change(visitor, at, () -> {
            boolean lent = CartItem.count("visitor", visitor) == 0 && !isUsed(derived(view, "first"));
            int kept = lent ? put(derived(view, "lent"), visitor, product, at) : 0;
            return kept
                    + put(derived(view, "first"), visitor, product, at)
                    + put(derived(view, "second"), visitor, product, at);
        });
    }

    /**
     * Sells all that is in the cart, once for each view of the page; the gift, if there is nothing. Answers what was
     * sold, nothing if this view has sold already.
     */
    @ApplyGuard(DatabaseGuards.ORDERS)
    Uni<List<ForcedOrder>> checkOut(UUID view, UUID visitor, Product gift, ForcedOrder.How how, Instant at) {
        return change(visitor, at, () -> {
            if (ForcedOrder.count("receipt", view) > 0) {
                return List.of();
            }
            List<ForcedOrder> orders = new ArrayList<>();
            for (CartItem item : CartItem.of(visitor)) {
                orders.add(ForcedOrder.of(item.id, visitor, item.product, how, at, Optional.of(view)));
                item.delete();
            }
            if (orders.isEmpty()) {
                orders.add(ForcedOrder.of(view, visitor, gift.slug(), how, at, Optional.of(view)));
            }
            return orders.stream().filter(order -> order.enter(sql)).toList();
        });
    }

    private <T> Uni<T> change(UUID visitor, Instant at, Supplier<T> change) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> {
            lock(visitor, at);
            return change.get();
        }));
    }

    /** @throws CartBusyException if another change of it goes on and on */
    private void lock(UUID visitor, Instant at) {
        sql.update(SqlQuery.of(LOCK_PATIENCE));
        try {
            sql.update(SqlQuery.of(LOCK, visitor, at));
        } catch (DatabaseException e) {
            throw e.isFor(LOCK_NOT_AVAILABLE) ? new CartBusyException(e) : e;
        }
    }

    private int put(UUID id, UUID visitor, Product product, Instant at) {
        return sql.update(SqlQuery.of(PUT, id, visitor, product.slug(), at, Cart.MOST));
    }

    private static boolean isUsed(UUID id) {
        return ForcedOrder.count("visit", id) > 0;
    }

    private static UUID derived(UUID view, String which) {
        return UUID.nameUUIDFromBytes((view + which).getBytes(StandardCharsets.UTF_8));
    }
}
