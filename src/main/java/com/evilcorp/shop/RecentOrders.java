package com.evilcorp.shop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * What the visitors who came last have bought, as it was read, so that each page they look at need not ask the database
 * again. This process alone sells, and forgets whoever buys. An order whose end was unclear is shown once that is too old:
 * after ten seconds. Of so many visitors, with fifty orders each at most, it takes a few megabytes.
 */
final class RecentOrders {
    static final int MAX_VISITORS = 1_000;
    static final Duration MAX_AGE = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Map<UUID, Read> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Read> eldest) {
            return size() > MAX_VISITORS;
        }
    };
    private long forgotten;

    private record Read(List<Order> orders, long at) {}

    /** @param nanos a clock that is never set, in nanoseconds */
    RecentOrders(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What a visitor has bought, if it was read lately and they have bought nothing since. */
    synchronized Optional<List<Order>> of(UUID visitor) {
        return Optional.ofNullable(kept.get(visitor)).filter(this::isFresh).map(Read::orders);
    }

    /** How often a visitor was forgotten: to be asked before a read, and told to {@link #keep}. */
    synchronized long forgotten() {
        return forgotten;
    }

    /** Keeps what was read, unless somebody bought meanwhile: it may have been read before that was stored. */
    synchronized void keep(UUID visitor, List<Order> orders, long forgottenBefore) {
        if (forgotten == forgottenBefore) {
            kept.remove(visitor);
            kept.put(visitor, new Read(List.copyOf(orders), nanos.getAsLong()));
        }
    }

    /** Whoever buys is read again. */
    synchronized void forget(UUID visitor) {
        forgotten++;
        kept.remove(visitor);
    }

    private boolean isFresh(Read read) {
        return nanos.getAsLong() - read.at() < MAX_AGE.toNanos();
    }
}
