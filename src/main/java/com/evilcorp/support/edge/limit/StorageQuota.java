package com.evilcorp.support.edge.limit;

import com.evilcorp.support.config.SupportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How much each address may have stored in words, in round figures, of what rows and indexes take. */
@ApplicationScoped
public class StorageQuota {
    /** A session, a line, an order or what is put into a cart, with its entries in indexes. */
    private static final int ROW = 1_024;
    /** Of a UTF-16 unit, in UTF-8 and among the words that are searched. */
    private static final int BYTES_OF_UNIT = 6;

    private final DailyQuota quota;

    @Inject
    public StorageQuota(SupportConfig config) {
        quota = new DailyQuota(config.http().maxStoredPerDay());
    }

    /** What something takes with a text of that length. */
    public static long row(int length) {
        return ROW + (long) BYTES_OF_UNIT * length;
    }

    /** Whether so many bytes more may be stored for that address; if so, they count. */
    public boolean spend(String address, long bytes, long now) {
        return quota.spend(address, bytes, now);
    }

    /** Forgets whoever has nothing to pay off. */
    public void forgetTheQuiet(long now) {
        quota.forgetTheQuiet(now);
    }
}
