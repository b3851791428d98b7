package com.evilcorp.shop;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * How patient the shop is with its database. One that hangs must not hang the shop: each question has a moment to be
 * answered, while it is not few are asked, and after some in vain none for a while. What a visitor can bring about alone is
 * refused to them, and does not count as a question in vain: too many at once, and a cart that they are changing already.
 */
class DatabaseGuards {
    static final String READS = "shop-reads";
    static final String ORDERS = "shop-orders";
    /** How many connections, and threads, each kind of question may keep at once, however long a database hangs. */
    static final int AT_ONCE = 3;
    /** How many may wait for their turn, which takes no thread. */
    static final int WAITING = 100;

    private static final int READ_SECONDS = 1;
    private static final int ORDER_SECONDS = 3;
    private static final int RECOVERY_SECONDS = 2;
    private static final int SAMPLES = 6;

    @Produces
    @Singleton
    @Identifier(READS)
    Guard reads() {
        return patient(READ_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(ORDERS)
    Guard orders() {
        return patient(ORDER_SECONDS);
    }

    private static Guard patient(int seconds) {
        return Guard.create()
                .withBulkhead()
                .limit(AT_ONCE)
                .queueSize(WAITING)
                .done()
                .withTimeout()
                .duration(seconds, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(SAMPLES)
                .delay(RECOVERY_SECONDS, ChronoUnit.SECONDS)
                .skipOn(List.of(BulkheadException.class, CartBusyException.class))
                .done()
                .build();
    }
}
