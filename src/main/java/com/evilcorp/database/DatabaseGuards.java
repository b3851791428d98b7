package com.evilcorp.database;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * How patient pages are with the database. One that hangs must not hang the shop, nor the console: each question has a
 * moment to be answered, while it is not few are asked, and after some in vain none for a while. What somebody can bring
 * about alone is refused to them, and does not count as a question in vain: too many at once, and what a resource refuses.
 */
public class DatabaseGuards {
    /** What the shop reads. */
    public static final String READS = "shop-reads";
    /** What it sells. */
    public static final String ORDERS = "shop-orders";
    /** What the console reads and writes. There is one rep; a few questions of theirs may be under way. */
    public static final String CONSOLE = "console";
    /** How many connections, and threads, each kind of question of the shop may keep at once, however long a database hangs. */
    public static final int AT_ONCE = 3;
    /** How many of the shop's may wait for their turn, which takes no thread. */
    public static final int WAITING = 100;

    private static final int CONSOLE_AT_ONCE = 10;
    private static final int CONSOLE_WAITING = 10;
    private static final int READ_SECONDS = 1;
    private static final int ORDER_SECONDS = 3;
    private static final int CONSOLE_SECONDS = 2;
    private static final int RECOVERY_SECONDS = 2;
    private static final int SAMPLES = 6;

    @Produces
    @Singleton
    @Identifier(READS)
    Guard reads() {
        return guard(AT_ONCE, WAITING, READ_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(ORDERS)
    Guard orders() {
        return guard(AT_ONCE, WAITING, ORDER_SECONDS);
    }

    @Produces
    @Singleton
    @Identifier(CONSOLE)
    Guard console() {
        return guard(CONSOLE_AT_ONCE, CONSOLE_WAITING, CONSOLE_SECONDS);
    }

    private static Guard guard(int atOnce, int waiting, int seconds) {
        return Guard.create()
                .withBulkhead()
                .limit(atOnce)
                .queueSize(waiting)
                .done()
                .withTimeout()
                .duration(seconds, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(SAMPLES)
                .delay(RECOVERY_SECONDS, ChronoUnit.SECONDS)
                .skipOn(List.of(BulkheadException.class, WebApplicationException.class))
                .done()
                .build();
    }
}
