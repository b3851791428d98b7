package com.evilcorp.support.edge;

import com.evilcorp.support.HttpConfig;
import com.evilcorp.support.SupportConfig;
import com.evilcorp.web.ErrorAnswers;
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
 * Has bodies read before anything is done about them, without a thread that waits for the rest. A page would take one of few
 * threads for each form that somebody sends half of, until none is left for all others and for the probes.
 */
@ApplicationScoped
public class BodyFilter {
    /** After whoever refuses for other reasons, Quarkus' look at origins among them. */
    private static final int ORDER = 100;

    private static final int MOST_BYTES_OF_STAFF = 64 * 1_024;
    private static final int MOST_BYTES = 1_024;

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpConfig limits;
    private final ClientAddress clients;
    private final StorageQuota budget;
    private final ErrorAnswers answers;
    private final Vertx vertx;
    private final Map<String, Integer> unfinished = new ConcurrentHashMap<>();

    @Inject
    BodyFilter(SupportConfig config, ClientAddress clients, StorageQuota budget, ErrorAnswers answers, Vertx vertx) {
        this.limits = config.http();
        this.clients = clients;
        this.budget = budget;
        this.answers = answers;
        this.vertx = vertx;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
    }

    private void pass(RoutingContext request) {
        if (!hasBody(request.request())) {
            request.next();
            return;
        }
        OptionalInt refusal = refusal(request);
        if (refusal.isPresent()) {
            answers.refuseAndClose(request, refusal.getAsInt());
            return;
        }
        String address = clients.of(request.request());
        if (mayStore(request, address) && begins(address)) {
            new BodyReader(request, vertx, mostBytes(request), () -> ends(address), answers).read(limits.bodyTimeout());
        } else {
            answers.refuseAndClose(request, TOO_MANY_REQUESTS);
        }
    }

    private static OptionalInt refusal(RoutingContext request) {
        if (!isTaken(request.request())) {
            return OptionalInt.of(UNSUPPORTED_MEDIA_TYPE);
        }
        return declared(request.request()) > mostBytes(request)
                ? OptionalInt.of(BodyReader.CONTENT_TOO_LARGE)
                : OptionalInt.empty();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || declared(request) != 0;
    }

    /** The length that was said to come; no number is taken for too many bytes. */
    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
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

    /** Notes, reviews and canned replies are written at length, by staff; a customer's form has a few words in it. */
    private static int mostBytes(RoutingContext request) {
        return PortFilter.isStaffs(request.normalizedPath()) ? MOST_BYTES_OF_STAFF : MOST_BYTES;
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
