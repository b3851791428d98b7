package com.evilcorp.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a path that leads elsewhere than it reads, as {@code /static/../support} does: what stands in front of the
 * service lets customers' paths pass by how they read, and would let staff's pass with them.
 */
@ApplicationScoped
public class CanonicalPathFilter {
    private static final int FIRST = 1_000;
    private static final int BAD_REQUEST = 400;

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        String path = request.request().path();
        if (path == null || path.equals(request.normalizedPath())) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(BAD_REQUEST)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("This address leads elsewhere than it reads.\n");
        }
    }
}
