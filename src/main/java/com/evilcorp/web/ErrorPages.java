package com.evilcorp.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people read when something is not there or did not work. No stack trace ever. */
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    record Missing(String what) implements TemplateInstance {}

    /** @param request the id by which a person can ask about it */
    record Failed(String request) implements TemplateInstance {}

    /** The exception's message names what is missing, if it is one of ours: a single word. */
    @ServerExceptionMapper
    Response missing(NotFoundException e) {
        String what = e.getMessage() != null && e.getMessage().matches("[a-z]+") ? e.getMessage() : "page";
        return page(Response.Status.NOT_FOUND, new Missing(what));
    }

    /** A method or a form that is not taken here, say: the answer stands in the exception already. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        return e.getResponse();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        LOG.error("A page failed", e);
        return page(Response.Status.SERVICE_UNAVAILABLE, new Failed(RequestIdFilter.current()));
    }

    private static Response page(Response.Status status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
