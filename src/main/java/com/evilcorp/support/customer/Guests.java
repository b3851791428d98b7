package com.evilcorp.support.customer;

import com.evilcorp.support.SupportConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages of other origins that may show the chat: what that takes is theirs, and nothing else of this service is. All
 * other origins are refused by Quarkus, which has the same list.
 */
@ApplicationScoped
public class Guests {
    /** As browsers send it. What Quarkus would take for a pattern is none. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9]+(?:[.-]+[a-z0-9]+)*|\\[[0-9a-f:]+])(?::\\d{1,5})?");

    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final int BEFORE_QUARKUS_LOOKS_AT_ORIGINS = 400;
    private static final int FORBIDDEN = 403;

    private final Set<String> origins;
    private final ChatScript script;

    @Inject
    Guests(SupportConfig config, ChatScript script) {
        this(config.chat().origins().orElse(Set.of()), script);
    }

    Guests(Set<String> origins, ChatScript script) {
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).forEach(origin -> {
            throw new IllegalArgumentException(
                    "support.chat.origins: " + origin + " is no origin, as https://www.example.com is");
        });
        this.origins = origins;
        this.script = script;
    }

    void guard(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::receive, BEFORE_QUARKUS_LOOKS_AT_ORIGINS);
        }
    }

    private void receive(RoutingContext request) {
        boolean forGuests = isForGuests(request.normalizedPath());
        if (isGuest(request.request()) && !forGuests) {
            request.response()
                    .setStatusCode(FORBIDDEN)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("Pages of other sites may show the chat, and nothing else.\n");
            return;
        }
        if (forGuests) {
            request.response().putHeader(RESOURCE_POLICY, "cross-origin");
            request.response().headers().add("Vary", "Origin");
        }
        request.next();
    }

    private boolean isForGuests(String path) {
        return path.equals("/ws/customer") || path.equals("/queue") || script.consistsOf(path);
    }

    private boolean isGuest(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && origins.contains(origin)
                && !origin.equals(request.scheme() + "://" + request.authority());
    }
}
