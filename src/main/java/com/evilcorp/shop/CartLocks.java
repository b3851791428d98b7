package com.evilcorp.shop;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets a visitor's changes of their cart go to the database one after the other. They would wait for each other there in any
 * case, but in places that all visitors share.
 */
@ApplicationScoped
class CartLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * Makes a change once the one before is made, and waits until it is made.
     *
     * @throws CartBusyException if the one before takes too long
     */
    <T> T holding(UUID visitor, Supplier<Uni<T>> change) {
        ReentrantLock lock = locks.computeIfAbsent(visitor, unused -> new ReentrantLock());
        try {
            await(lock);
            try {
                return change.get().await().indefinitely();
            } finally {
                lock.unlock();
            }
        } finally {
            locks.computeIfPresent(
                    visitor, (unused, known) -> known.isLocked() || known.hasQueuedThreads() ? known : null);
        }
    }

    private static void await(ReentrantLock lock) {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CartBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartBusyException(e);
        }
    }
}
