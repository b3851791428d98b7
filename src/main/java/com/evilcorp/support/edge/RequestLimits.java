package com.evilcorp.support.edge;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.web.TokenBucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses an address that reads or writes too fast, each on its own account, with 429. One that was quiet is forgotten. */
@ApplicationScoped
public class RequestLimits {
    private static final int ORDER = 1_500;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final long FORGOTTEN_EVERY_MS = Duration.ofSeconds(10).toMillis();

    private record Account(TokenBucket reads, TokenBucket writes) {
        boolean isQuiet(long now) {
            return reads.isFull(now) && writes.isFull(now);
        }
    }

    private final SupportConfig.Http limits;
    private final ClientAddress clients;
    private final StorageBudget budget;
    private final Vertx vertx;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Inject
    RequestLimits(SupportConfig config, ClientAddress clients, StorageBudget budget, Vertx vertx) {
        this.limits = config.http();
        this.clients = clients;
        this.budget = budget;
        this.vertx = vertx;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
        vertx.setPeriodic(FORGOTTEN_EVERY_MS, unused -> forgetTheQuiet(System.nanoTime()));
    }

    private void pass(RoutingContext request) {
        boolean reads = READING.contains(request.request().method());
        if (mayAsk(clients.of(request.request()), reads, System.nanoTime())) {
            request.next();
        } else {
            // Whatever else comes on this connection would be refused as well.
            Refusal.hangUp(request, Refusal.TOO_MANY_REQUESTS);
        }
    }

    boolean mayAsk(String address, boolean reads, long now) {
        Account account = accounts.computeIfAbsent(address, unused -> newAccount(now));
        return (reads ? account.reads : account.writes).take(now);
    }

    void forgetTheQuiet(long now) {
        accounts.values().removeIf(account -> account.isQuiet(now));
        budget.forgetTheQuiet(now);
    }

    private Account newAccount(long now) {
        return new Account(
                new TokenBucket(limits.readBurst(), limits.readsPerSecond(), now),
                new TokenBucket(limits.writeBurst(), limits.writesPerSecond(), now));
    }
}
