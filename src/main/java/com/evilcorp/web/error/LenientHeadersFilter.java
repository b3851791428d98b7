package com.evilcorp.web.error;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Takes away what cannot be read of the headers that the framework fails at, or refuses it where it is needed. */
@ApplicationScoped
public class LenientHeadersFilter {
    private static final int FIRST = 1_000;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final ErrorResponder responder;

    @Inject
    LenientHeadersFilter(ErrorResponder responder) {
        this.responder = responder;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        MultiMap headers = request.request().headers();
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
        if (!accepted.isEmpty()) {
            AcceptedTypes.in(accepted)
                    .header()
                    .ifPresentOrElse(
                            readable -> headers.set(HttpHeaders.ACCEPT, readable),
                            () -> headers.remove(HttpHeaders.ACCEPT));
        }
        String sent = headers.get(HttpHeaders.CONTENT_TYPE);
        if (sent == null || AcceptedTypes.TYPE.matcher(sent.strip()).matches()) {
            request.next();
        } else {
            responder.refuse(request, UNSUPPORTED_MEDIA_TYPE, ErrorMessages::wrongType);
        }
    }
}
