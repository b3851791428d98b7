package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.web.RefusedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What the evaluator's list asks for, to take along: at addresses of their own, and at that of the list for whoever
 * accepts nothing else. {@code docs/openapi.yaml} describes them.
 */
@Path(EvaluatorPages.PATH)
@Blocking
public class ExportResource {
    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";
    /** A browser that accepts anything gets the page. */
    private static final String LAST = ";qs=0.5";

    private final Export export;

    @Inject
    ExportResource(Export export) {
        this.export = export;
    }

    /** The list as comma-separated values. */
    @GET
    @Produces(CSV + LAST)
    public Response listAsCsv(@Context UriInfo address, @Context Request request) {
        return csv(address, request);
    }

    /** The list as JSON Lines, with what was said. */
    @GET
    @Produces(JSON_LINES + LAST)
    public Response listAsJsonLines(@Context UriInfo address, @Context Request request) {
        return jsonLines(address, request);
    }

    /** Comma-separated values (RFC 4180), UTF-8, one row a session. */
    @GET
    @Path("sessions.csv")
    @Produces(CSV)
    public Response csv(@Context UriInfo address, @Context Request request) {
        return answer(address, request, CSV + ";charset=UTF-8;header=present", "sessions.csv", export::writeCsv);
    }

    /** JSON Lines, UTF-8, one session a line, with what was said. */
    @GET
    @Path("sessions.jsonl")
    @Produces(JSON_LINES)
    public Response jsonLines(@Context UriInfo address, @Context Request request) {
        return answer(address, request, JSON_LINES, "sessions.jsonl", export::writeJson);
    }

    private interface Format {
        void write(Filter filter, OutputStream out) throws IOException;
    }

    private Response answer(UriInfo address, Request request, String type, String file, Format format) {
        List<String> refused = new ArrayList<>();
        Filter filter = Filter.of(
                address.getQueryParameters(),
                (parameter, value) -> refused.add("This makes no sense: " + parameter.slug() + "=" + value + "."));
        if (!refused.isEmpty()) {
            throw new RefusedException(Response.Status.BAD_REQUEST, String.join(" ", refused));
        }
        if (HttpMethod.HEAD.equals(request.getMethod())) {
            return Response.ok().type(type).build();
        }
        if (!export.begin()) {
            throw new RefusedException(
                    Response.Status.SERVICE_UNAVAILABLE,
                    "As many exports as there may be are being read. Try again in a moment.");
        }
        StreamingOutput body = out -> format.write(filter, out);
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
