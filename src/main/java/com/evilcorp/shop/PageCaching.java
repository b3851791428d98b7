package com.evilcorp.shop;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Pages name the bundles of their own version, and show what changes: a browser asks for them anew. */
class PageCaching {
    @ServerResponseFilter
    void neverFromCache(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
