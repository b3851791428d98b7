package com.evilcorp.support.evaluator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The evaluator's share of the connections to the database: a quarter of the pool for pages, and less still for exports
 * (see the export's own), which last. Who waits for one keeps a thread meanwhile, so that few do, and not for long.
 */
@ApplicationScoped
public class ConnectionShare {
    /** How many pages are made at once. Each has one connection at a time. */
    static final int AT_ONCE = 4;

    /** How many requests wait for their turn; more are refused at once. */
    static final int WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore connections = new Semaphore(AT_ONCE, true);
    private final Semaphore positions = new Semaphore(AT_ONCE + WAITING);

    /**
     * Takes a connection's worth, waiting for a moment.
     *
     * @return false if there is none; otherwise {@link #giveBack} has to follow
     */
    boolean take() throws InterruptedException {
        if (!positions.tryAcquire()) {
            return false;
        }
        boolean taken = false;
        try {
            taken = connections.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!taken) {
                positions.release();
            }
        }
        return taken;
    }

    void giveBack() {
        connections.release();
        positions.release();
    }
}
