package com.evilcorp.support.picture;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.edge.limit.DailyQuota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many bytes of pictures each address may have stored, whatever else it has. */
@ApplicationScoped
public class PictureQuota {
    private final DailyQuota quota;

    @Inject
    PictureQuota(SupportConfig config) {
        quota = new DailyQuota(config.pictures().maxStoredPerDay());
    }

    /** Whether so many bytes more may be stored for that address; if so, they count. */
    boolean spend(String address, int bytes) {
        return quota.spend(address, bytes, System.nanoTime());
    }

    void forgetTheQuiet() {
        quota.forgetTheQuiet(System.nanoTime());
    }
}
