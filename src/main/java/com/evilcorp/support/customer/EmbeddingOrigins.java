package com.evilcorp.support.customer;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.web.Ids;
import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages of other origins that may show the chat: what that takes is theirs, and nothing else of this service is. Those of
 * all other origins get nothing. Quarkus, which has the same list, tells browsers of it.
 */
@ApplicationScoped
public class EmbeddingOrigins {
    /** As browsers send it. What Quarkus would take for a pattern is none. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9]+(?:[.-]+[a-z0-9]+)*|\\[[0-9a-f:]+])(?::\\d{1,5})?");

    private static final Pattern USUAL_PORT = Pattern.compile("^(http://[^/]+(?=:80$)|https://[^/]+(?=:443$)):\\d+$");
    private static final Pattern PICTURES = Pattern.compile("/pictures(?:/" + Ids.FORM + ")?");
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final int BEFORE_QUARKUS_LOOKS_AT_ORIGINS = 400;
    private static final int FORBIDDEN = 403;

    /** Whoever tries a page out looks at its console, and would find there nothing but that something was refused. */
    private static final String HINT =
            """
            console.error(`support-chat: ${new URL(import.meta.url).origin} does not show its chat on pages of ${self.origin} (CORS). \
            Whoever runs it lists that origin in support.chat.origins.`);
            """;

    private final Set<String> origins;
    private final ChatScript script;
    private final ErrorResponder responder;

    @Inject
    EmbeddingOrigins(SupportConfig config, ChatScript script, ErrorResponder responder) {
        this(config.chat().origins().orElse(Set.of()), script, responder);
    }

    EmbeddingOrigins(Set<String> origins, ChatScript script, ErrorResponder responder) {
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).forEach(origin -> {
            throw new IllegalArgumentException(
                    "support.chat.origins: " + origin + " is no origin, as https://www.example.com is");
        });
        this.origins = origins;
        this.script = script;
        this.responder = responder;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_QUARKUS_LOOKS_AT_ORIGINS);
    }

    private void receive(RoutingContext request) {
        boolean forGuests = !origins.isEmpty() && isForGuests(request.request().method(), request.normalizedPath());
        String origin = request.request().getHeader("Origin");
        if (origin != null && !isOwn(origin, request.request()) && !(forGuests && origins.contains(origin))) {
            refuse(request, origin);
            return;
        }
        if (forGuests) {
            request.response().putHeader(RESOURCE_POLICY, "cross-origin");
            request.response().headers().add("Vary", "Origin");
        }
        request.next();
    }

    private void refuse(RoutingContext request, String origin) {
        boolean isForScript = request.normalizedPath().equals(ChatScript.PATH)
                && "script".equals(request.request().getHeader("Sec-Fetch-Dest"));
        if (isForScript) {
            hint(request.response(), origin);
        } else {
            responder.refuse(request, FORBIDDEN, ErrorMessages::foreignOrigin);
        }
    }

    private static void hint(HttpServerResponse response, String origin) {
        response.putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "text/javascript")
                .putHeader(RESOURCE_POLICY, "cross-origin")
                .end(HINT);
    }

    private boolean isForGuests(HttpMethod method, String path) {
        return PICTURES.matcher(path).matches()
                || (!method.equals(HttpMethod.POST)
                        && (path.equals("/ws/customer") || path.equals("/queue") || script.consistsOf(path)));
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        return withoutUsualPort(origin).equals(withoutUsualPort(request.scheme() + "://" + request.authority()));
    }

    /** A browser leaves it out, a proxy may not. */
    private static String withoutUsualPort(String origin) {
        return USUAL_PORT.matcher(origin).replaceFirst("$1");
    }
}
