package com.evilcorp.web.error;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Refuses a path that leads elsewhere than it reads, as {@code /static/../support} and {@code /support;x} do: what stands
 * in front of the service lets customers' paths pass by how they read, and would let staff's pass with them.
 */
@ApplicationScoped
public class CanonicalPathFilter {
    private static final int FIRST = 1_000;
    private static final int BAD_REQUEST = 400;

    private final ErrorResponder responder;

    @Inject
    CanonicalPathFilter(ErrorResponder responder) {
        this.responder = responder;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        String path = request.request().path();
        if (path == null || leadsWhereItReads(path, request.normalizedPath())) {
            request.next();
        } else {
            responder.refuse(request, BAD_REQUEST, ErrorMessages::crookedPath);
        }
    }

    /** What follows a semicolon is no part of what is looked for. */
    private static boolean leadsWhereItReads(String path, String normalized) {
        return path.equals(normalized) && path.indexOf(';') < 0;
    }
}
