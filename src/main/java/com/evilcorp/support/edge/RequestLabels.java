package com.evilcorp.support.edge;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Has requests measured under the template of their page, and all that has none under one label: a path that a stranger made
 * up would be a metric of its own for as long as the process lives.
 */
@ApplicationScoped
public class RequestLabels {
    /** Before whoever refuses. */
    private static final int ORDER = 20_000;

    private static final Set<String> KNOWN = Set.of("/ws/customer", "/ws/rep", "/favicon.svg");
    private static final String ASSETS = "/static/";

    void label(@Observes Filters filters) {
        filters.register(RequestLabels::label, ORDER);
    }

    private static void label(RoutingContext request) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(request);
        String path = request.request().path();
        if (metric != null && !KNOWN.contains(path)) {
            // Of pages, the template of their own comes before this.
            metric.setTemplatePath(path != null && path.startsWith(ASSETS) ? "/static/{asset}" : "/{other}");
        }
        request.next();
    }
}
