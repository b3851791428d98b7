package com.evilcorp.support.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Answers that say no, in a line. They cost next to nothing, whatever was asked. */
final class Refusal {
    static final int REQUEST_TIMEOUT = 408;
    static final int CONTENT_TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int TOO_MANY_REQUESTS = 429;

    private static final Map<Integer, String> REASONS = Map.of(
            REQUEST_TIMEOUT, "The rest of this request did not come.\n",
            CONTENT_TOO_LARGE, "This is more than is read here.\n",
            UNSUPPORTED_MEDIA_TYPE, "This is sent in a form that is not taken here.\n",
            TOO_MANY_REQUESTS, "Too much comes from your address. Try again in a moment.\n");
    private static final String SECONDS_TO_WAIT = "5";

    private Refusal() {}

    /** Answers, and leaves the connection as it is. */
    static void answer(RoutingContext request, int status) {
        prepared(request, status).end(REASONS.get(status));
    }

    /** Answers, and closes the connection, since more of the request may still come. */
    static void hangUp(RoutingContext request, int status) {
        prepared(request, status)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(REASONS.get(status))
                .onComplete(sent -> request.request().connection().close());
    }

    private static HttpServerResponse prepared(RoutingContext request, int status) {
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        return status == TOO_MANY_REQUESTS ? response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT) : response;
    }
}
