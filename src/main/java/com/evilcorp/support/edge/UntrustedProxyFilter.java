package com.evilcorp.support.edge;

import com.evilcorp.web.RateLimitedLog;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says in the log why every chat and form is refused behind a proxy that ends TLS and is not trusted: pages come from
 * {@code https://} this host, requests arrive by {@code http://}, so that the one looks like another origin to the other.
 */
@ApplicationScoped
public class UntrustedProxyFilter {
    private static final int BEFORE_ORIGINS_ARE_LOOKED_AT = 500;
    private static final int FORBIDDEN = 403;
    private static final String REASON =
            "A page of this host was refused with 403, as every chat and form will be: it came"
                    + " over https, and the request over http by a proxy that is not trusted."
                    + " Set quarkus.http.proxy.proxy-address-forwarding=true, and quarkus.http.proxy.trusted-proxies to the"
                    + " address of the proxy that ends TLS.";

    private final RateLimitedLog log =
            RateLimitedLog.onceIn(Duration.ofMinutes(1), Logger.getLogger(UntrustedProxyFilter.class));

    void watch(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ORIGINS_ARE_LOOKED_AT);
    }

    private void watch(RoutingContext request) {
        if (isOfThisHostButForTls(request.request())) {
            request.addEndHandler(ended -> {
                if (request.response().getStatusCode() == FORBIDDEN) {
                    log.warnf(REASON);
                }
            });
        }
        request.next();
    }

    private static boolean isOfThisHostButForTls(HttpServerRequest request) {
        return !request.isSSL() && ("https://" + request.authority()).equals(request.getHeader("Origin"));
    }
}
