package com.evilcorp.support.edge;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses whoever asks for a host that is not ours, where ours are configured. A page of another site can have its own name
 * lead here, and is then of the same origin as what it asks for; but it cannot have the browser send another name.
 */
@ApplicationScoped
public class HostFilter {
    private static final int ORDER = 2_000;
    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> hosts;
    private final ErrorResponder responder;

    @Inject
    HostFilter(SupportConfig config, ErrorResponder responder) {
        hosts = config.http().hosts().orElse(Set.of()).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.responder = responder;
    }

    void guard(@Observes Filters filters) {
        if (!hosts.isEmpty()) {
            filters.register(this::pass, ORDER);
        }
    }

    private void pass(RoutingContext request) {
        HostAndPort asked = request.request().authority();
        if (asked != null && hosts.contains(asked.host().toLowerCase(Locale.ROOT))) {
            request.next();
        } else {
            responder.refuse(request, MISDIRECTED_REQUEST);
        }
    }
}
