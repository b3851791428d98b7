package com.evilcorp.support.edge.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many bytes each address may have stored: so many at once, and the same again in the course of a day. It is counted in
 * memory, so a restart forgives all.
 */
public final class DailyQuota {
    private static final double DAY_NANOS = Duration.ofDays(1).toNanos();

    private record Balance(double bytes, long at) {}

    private final double perDay;
    private final Map<String, Balance> balances = new ConcurrentHashMap<>();

    public DailyQuota(long perDay) {
        this.perDay = (double) perDay;
    }

    /** Whether so many bytes more may be stored for that address; if so, they count. */
    public boolean spend(String address, long bytes, long now) {
        boolean[] may = new boolean[1];
        balances.compute(address, (unused, known) -> {
            double left = left(known, now);
            may[0] = left >= bytes;
            return new Balance(may[0] ? left - bytes : left, now);
        });
        return may[0];
    }

    /** Forgets whoever has nothing to pay off. */
    public void forgetTheQuiet(long now) {
        balances.values().removeIf(balance -> left(balance, now) >= perDay);
    }

    private double left(Balance known, long now) {
        return known == null ? perDay : Math.min(perDay, known.bytes + (now - known.at) / DAY_NANOS * perDay);
    }
}
