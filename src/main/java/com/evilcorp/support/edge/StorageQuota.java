package com.evilcorp.support.edge;

import com.evilcorp.support.SupportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much each address may have stored: so much at once, and the same again in the course of a day. It is counted in memory,
 * so a restart forgives all; and in round figures, of what rows and indexes take.
 */
@ApplicationScoped
public class StorageQuota {
    /** A session, a line, an order or what is put into a cart, with its entries in indexes. */
    private static final int ROW = 1_024;
    /** Of a UTF-16 unit, in UTF-8 and among the words that are searched. */
    private static final int BYTES_OF_UNIT = 6;

    private static final double DAY_NANOS = Duration.ofDays(1).toNanos();

    private record Balance(double bytes, long at) {}

    private final double perDay;
    private final Map<String, Balance> balances = new ConcurrentHashMap<>();

    @Inject
    public StorageQuota(SupportConfig config) {
        perDay = (double) config.http().maxStoredPerDay();
    }

    /** What something takes with a text of that length. */
    public static long row(int length) {
        return ROW + (long) BYTES_OF_UNIT * length;
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
