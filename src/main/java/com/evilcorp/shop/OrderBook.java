package com.evilcorp.shop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The orders as they are stored. A database that hangs must not hang the shop: each question has a moment to be answered,
 * and while it is not, few are asked.
 */
@ApplicationScoped
class OrderBook {
    private static final int SHOWN = 50;
    static final int READ_SECONDS = 1;
    static final int WRITE_SECONDS = 3;
    /** How many threads a database that hangs may keep for as long as the driver waits for it. */
    static final int AT_ONCE = 50;

    static final int RECOVERY_SECONDS = 2;
    static final int SAMPLES = 6;

    /** Stores an order unless this view of the page has bought already; answers whether it did. */
    @Blocking
    @Bulkhead(AT_ONCE)
    @Timeout(value = WRITE_SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = SAMPLES, delay = RECOVERY_SECONDS, delayUnit = ChronoUnit.SECONDS)
    Uni<Boolean> enter(UUID visit, UUID visitor, Product product, ForcedOrder.How how, Instant at) {
        ForcedOrder order = ForcedOrder.of(visit, visitor, product.slug(), how, at, null);
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(order::enter));
    }

    /** The last orders of a visitor, newest first. */
    @Blocking
    @Bulkhead(AT_ONCE)
    @Timeout(value = READ_SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = SAMPLES, delay = RECOVERY_SECONDS, delayUnit = ChronoUnit.SECONDS)
    Uni<List<ForcedOrder>> of(UUID visitor) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.<ForcedOrder>find(
                        "visitor = ?1 order by at desc, visit", visitor)
                .page(0, SHOWN)
                .list()));
    }

    /** The last orders of a visitor that were placed by then, newest first. */
    @Blocking
    @Bulkhead(AT_ONCE)
    @Timeout(value = READ_SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = SAMPLES, delay = RECOVERY_SECONDS, delayUnit = ChronoUnit.SECONDS)
    Uni<List<ForcedOrder>> of(UUID visitor, Instant until) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.<ForcedOrder>find(
                        "visitor = ?1 and at <= ?2 order by at desc, visit", visitor, until)
                .page(0, SHOWN)
                .list()));
    }

    /** The order that a view of a product page led to, if it did. */
    @Blocking
    @Bulkhead(AT_ONCE)
    @Timeout(value = READ_SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = SAMPLES, delay = RECOVERY_SECONDS, delayUnit = ChronoUnit.SECONDS)
    Uni<List<ForcedOrder>> by(UUID visit) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(() -> ForcedOrder.list("visit", visit)));
    }

    /** The orders on a receipt, if it is that visitor's. */
    @Blocking
    @Bulkhead(AT_ONCE)
    @Timeout(value = READ_SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = SAMPLES, delay = RECOVERY_SECONDS, delayUnit = ChronoUnit.SECONDS)
    Uni<List<ForcedOrder>> on(UUID receipt, UUID visitor) {
        return Uni.createFrom()
                .item(QuarkusTransaction.requiringNew()
                        .call(() ->
                                ForcedOrder.list("receipt = ?1 and visitor = ?2 order by visit", receipt, visitor)));
    }
}
