package com.evilcorp.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Answers that lead elsewhere on this site. They name a path alone: JAX-RS would make it absolute, with whatever host and
 * scheme the request named.
 */
public final class Redirects {
    private Redirects() {}

    /** After a form was taken: 303, so that a reload does not send it again. */
    public static Response.ResponseBuilder seeOther(URI path) {
        return to(Response.Status.SEE_OTHER, path);
    }

    /** Elsewhere for now: 307. */
    public static Response.ResponseBuilder temporary(URI path) {
        return to(Response.Status.TEMPORARY_REDIRECT, path);
    }

    private static Response.ResponseBuilder to(Response.Status status, URI path) {
        return Response.status(status).header(HttpHeaders.LOCATION, path.toASCIIString());
    }
}
