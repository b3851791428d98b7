package com.evilcorp.support.edge.limit;

import com.evilcorp.support.config.HttpConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.edge.PortFilter;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has bodies read before anything is done about them, unless they were by then, without a thread that waits for the rest. A page
 * would take one of few threads for each form that somebody sends half of, until none is left for all others and for the probes.
 */
@ApplicationScoped
public class BodyFilter {
    /** After whoever refuses for other reasons, Quarkus' look at origins among them. */
    private static final int ORDER = 100;

    private static final int MOST_BYTES_OF_STAFF = 64 * 1_024;
    /** A question of 2,000 characters, in the longest way that a form can put them. */
    private static final int MOST_BYTES_OF_QUESTIONS = 32 * 1_024;

    private static final int MOST_BYTES = 1_024;

    private static final String QUESTIONS = "/questions";

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpConfig limits;
    private final ClientAddress clients;
    private final StorageQuota budget;
    private final ErrorResponder responder;
    private final Vertx vertx;
    private final Map<String, Integer> unfinished = new ConcurrentHashMap<>();

    @Inject
    BodyFilter(
            SupportConfig config, ClientAddress clients, StorageQuota budget, ErrorResponder responder, Vertx vertx) {
        this.limits = config.http();
        this.clients = clients;
        this.budget = budget;
        this.responder = responder;
        this.vertx = vertx;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
    }

    private void pass(RoutingContext request) {
        if (!hasBody(request.request()) || BodyReader.hasRead(request)) {
            request.next();
            return;
        }
        OptionalInt refusal = refusal(request);
        if (refusal.isPresent()) {
            responder.refuseAndClose(request, refusal.getAsInt());
            return;
        }
        String address = clients.of(request.request());
        if (mayStore(request, address) && begins(address)) {
            new BodyReader(request, vertx, mostBytes(request), () -> ends(address), responder)
                    .read(limits.bodyTimeout());
        } else {
            responder.refuseAndClose(request, TOO_MANY_REQUESTS);
        }
    }

    private static OptionalInt refusal(RoutingContext request) {
        if (!isTaken(request.request())) {
            return OptionalInt.of(UNSUPPORTED_MEDIA_TYPE);
        }
        return BodyReader.declaredLength(request.request()) > mostBytes(request)
                ? OptionalInt.of(BodyReader.CONTENT_TOO_LARGE)
                : OptionalInt.empty();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || BodyReader.declaredLength(request) != 0;
    }

    /** Forms alone are posted, and never with files, which would lie on the disk; what is put is JSON. */
    private static boolean isTaken(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String wanted =
                request.method().equals(HttpMethod.PUT) ? "application/json" : "application/x-www-form-urlencoded";
        int semicolon = type == null ? -1 : type.indexOf(';');
        return type != null
                && (semicolon < 0 ? type : type.substring(0, semicolon)).strip().equalsIgnoreCase(wanted);
    }

    /** Notes, reviews and canned replies are written at length, by staff, and questions; other forms have a few words in them. */
    private static int mostBytes(RoutingContext request) {
        String path = request.normalizedPath();
        if (PortFilter.isStaffs(path)) {
            return MOST_BYTES_OF_STAFF;
        }
        return path.equals(QUESTIONS) || path.startsWith(QUESTIONS + "/") ? MOST_BYTES_OF_QUESTIONS : MOST_BYTES;
    }

    /** What staff write is theirs to keep. */
    private boolean mayStore(RoutingContext request, String address) {
        return PortFilter.isStaffs(request.normalizedPath())
                || budget.spend(address, StorageQuota.row(0), System.nanoTime());
    }

    private boolean begins(String address) {
        boolean[] may = new boolean[1];
        unfinished.compute(address, (unused, known) -> {
            int now = known == null ? 0 : known;
            may[0] = now < limits.maxUnfinishedPerAddress();
            return may[0] ? Integer.valueOf(now + 1) : known;
        });
        return may[0];
    }

    private void ends(String address) {
        unfinished.computeIfPresent(address, (unused, known) -> known == 1 ? null : known - 1);
    }
}
