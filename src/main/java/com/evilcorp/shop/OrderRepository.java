package com.evilcorp.shop;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.database.Sql;
import com.evilcorp.shop.catalogue.Product;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** The orders as they are stored. How long they are waited for is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
class OrderRepository {
    private static final int SHOWN = 50;

    private final Sql sql;

    @Inject
    OrderRepository(Sql sql) {
        this.sql = sql;
    }

    /** Stores an order unless this view of the page has bought already; answers whether it did. */
    @ApplyGuard(DatabaseGuards.ORDERS)
    Uni<Boolean> enter(UUID visit, UUID visitor, Product product, ForcedOrder.How how, Instant at) {
        ForcedOrder order = ForcedOrder.of(visit, visitor, product.slug(), how, at, Optional.empty());
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> order.enter(sql)));
    }

    /** The last orders of a visitor, newest first. */
    @ApplyGuard(DatabaseGuards.READS)
    Uni<List<ForcedOrder>> of(UUID visitor) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.<ForcedOrder>find(
                        "visitor = ?1 order by at desc, visit", visitor)
                .page(0, SHOWN)
                .list()));
    }

    /** The last orders of a visitor that were placed by then, newest first. */
    @ApplyGuard(DatabaseGuards.READS)
    Uni<List<ForcedOrder>> of(UUID visitor, Instant until) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.<ForcedOrder>find(
                        "visitor = ?1 and at <= ?2 order by at desc, visit", visitor, until)
                .page(0, SHOWN)
                .list()));
    }

    /** The order that a view of a product page led to, if it did. */
    @ApplyGuard(DatabaseGuards.READS)
    Uni<List<ForcedOrder>> by(UUID visit) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.list("visit", visit)));
    }

    /** The orders on a receipt, if it is that visitor's. */
    @ApplyGuard(DatabaseGuards.READS)
    Uni<List<ForcedOrder>> on(UUID receipt, UUID visitor) {
        return Uni.createFrom()
                .item(QuarkusTransaction.requiringNew()
                        .call(() ->
                                ForcedOrder.list("receipt = ?1 and visitor = ?2 order by visit", receipt, visitor)));
    }
}
