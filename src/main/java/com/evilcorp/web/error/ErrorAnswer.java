package com.evilcorp.web.error;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What is answered instead of what was asked for, whichever part of the service writes it. */
record ErrorAnswer(int status, Map<String, String> headers, String body) {
    void sendTo(RoutingContext request) {
        request.response().setStatusCode(status).headers().addAll(headers);
        if (request.request().method().equals(HttpMethod.HEAD)) {
            request.response().end();
        } else {
            request.response().end(body);
        }
    }

    /** The same for a resource to answer, with what the framework has to say beyond it. */
    Response asResponse(Response said) {
        Response.ResponseBuilder response =
                Response.fromResponse(said).status(status).entity(body);
        headers.forEach(response::header);
        return response.build();
    }
}
