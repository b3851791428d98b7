package com.evilcorp.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, by which a person can ask about it: it is in the answer's {@code X-Request-ID}, in what
 * says that something was refused or failed, and with every log line of the request as {@code request}. One that a proxy gave is kept, if
 * it looks like one.
 */
@ApplicationScoped
public class RequestIdFilter {
    private static final String HEADER = "X-Request-ID";
    private static final String IN_LOGS = "request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** Whoever answers, be it to refuse. */
    private static final int BEFORE_ALL_OTHERS = 10_000;

    /** The id of a request. */
    public static String of(RoutingContext request) {
        return request.response().headers().get(HEADER);
    }

    void identify(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, BEFORE_ALL_OTHERS);
    }

    private static void identify(RoutingContext request) {
        String id = Optional.ofNullable(request.request().getHeader(HEADER))
                .filter(WELL_FORMED.asMatchPredicate())
                .orElseGet(() -> UUID.randomUUID().toString());
        MDC.put(IN_LOGS, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
