package com.evilcorp.support.evaluator;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Has the browser remember the time zone that the evaluator asked for. */
@Provider
public class ViewZoneFilter implements ContainerResponseFilter {
    /** For a year. Written out, since the framework puts quotes around a slash. */
    private static final String COOKIE = ViewZone.NAME + "=%s; Path=" + EvaluatorPages.PATH + "; Max-Age="
            + Duration.ofDays(365).toSeconds() + "; HttpOnly; SameSite=Lax";

    private final ViewZone zone;

    @Inject
    ViewZoneFilter(ViewZone zone) {
        this.zone = zone;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getRequestUri().getPath().startsWith(EvaluatorPages.PATH)) {
            zone.toBeRemembered().ifPresent(asked -> response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, COOKIE.formatted(asked.getId())));
        }
    }
}
