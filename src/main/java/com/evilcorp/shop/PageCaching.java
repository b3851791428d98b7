package com.evilcorp.shop;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Pages name the bundles of their own version, and show what changes: a browser asks for them anew, unless told else. */
class PageCaching {
    @ServerResponseFilter
    void askAnew(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-cache"));
    }
}
