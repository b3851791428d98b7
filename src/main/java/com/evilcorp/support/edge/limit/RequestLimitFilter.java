package com.evilcorp.support.edge.limit;

import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/** Refuses an address that reads or writes too fast, with 429. */
@ApplicationScoped
public class RequestLimitFilter {
    private static final int ORDER = 1_500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final long FORGOTTEN_EVERY_MS = Duration.ofSeconds(10).toMillis();

    private final RequestLimits limits;
    private final ClientAddress clients;
    private final StorageQuota budget;
    private final ErrorResponder responder;
    private final Vertx vertx;

    @Inject
    RequestLimitFilter(
            RequestLimits limits, ClientAddress clients, StorageQuota budget, ErrorResponder responder, Vertx vertx) {
        this.limits = limits;
        this.clients = clients;
        this.budget = budget;
        this.responder = responder;
        this.vertx = vertx;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
        vertx.setPeriodic(FORGOTTEN_EVERY_MS, unused -> forgetTheQuiet(System.nanoTime()));
    }

    private void pass(RoutingContext request) {
        boolean reads = READING.contains(request.request().method());
        if (limits.mayAsk(clients.of(request.request()), reads, System.nanoTime())) {
            request.next();
        } else {
            // Whatever else comes on this connection would be refused as well.
            responder.refuseAndClose(request, TOO_MANY_REQUESTS);
        }
    }

    private void forgetTheQuiet(long now) {
        limits.forgetTheQuiet(now);
        budget.forgetTheQuiet(now);
    }
}
