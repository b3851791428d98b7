package com.evilcorp.support.edge.limit;

import com.evilcorp.support.config.HttpConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.web.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each address reads and writes, each on its own account. One that was quiet is forgotten. */
@ApplicationScoped
public class RequestLimits {
    private record Account(TokenBucket reads, TokenBucket writes) {
        boolean isQuiet(long now) {
            return reads.isFull(now) && writes.isFull(now);
        }
    }

    private final HttpConfig limits;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Inject
    RequestLimits(SupportConfig config) {
        this.limits = config.http();
    }

    /** Whether an address may ask for something now; the asking counts. */
    boolean mayAsk(String address, boolean reads, long now) {
        Account account = accounts.computeIfAbsent(address, unused -> newAccount(now));
        return (reads ? account.reads : account.writes).take(now);
    }

    void forgetTheQuiet(long now) {
        accounts.values().removeIf(account -> account.isQuiet(now));
    }

    private Account newAccount(long now) {
        return new Account(
                new TokenBucket(limits.readBurst(), limits.readsPerSecond(), now),
                new TokenBucket(limits.writeBurst(), limits.writesPerSecond(), now));
    }
}
