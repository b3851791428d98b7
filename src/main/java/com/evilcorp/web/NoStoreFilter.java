package com.evilcorp.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What is answered is somebody's, or staff's alone, and is kept by no browser and no proxy, unless the resource says that it
 * may be.
 */
class NoStoreFilter {
    @ServerResponseFilter
    void keepNothing(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
