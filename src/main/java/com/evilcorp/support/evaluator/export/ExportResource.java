package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.question.QuestionFilter;
import com.evilcorp.support.transcript.NewestNames;
import com.evilcorp.web.error.RefusedException;
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
import java.util.function.Supplier;

/**
 * What the evaluator's lists ask for, to take along: at addresses of their own, and at that of the list for whoever
 * accepts nothing else. {@code docs/openapi.yaml} describes them.
 */
@Path(EvaluatorPages.PATH)
@Blocking
public class ExportResource {
    static final String CSV = "text/csv";
    private static final String CSV_TYPE = CSV + ";charset=UTF-8;header=present";
    static final String JSON_LINES = "application/x-ndjson";
    /** A browser that accepts anything gets the page. */
    private static final String LAST = ";qs=0.5";

    private final Export export;
    private final NewestNames newest;

    @Inject
    ExportResource(Export export, NewestNames newest) {
        this.export = export;
        this.newest = newest;
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
        return sessions(address, request, CSV_TYPE, "sessions.csv", export::writeCsv);
    }

    /** JSON Lines, UTF-8, one session a line, with what was said. */
    @GET
    @Path("sessions.jsonl")
    @Produces(JSON_LINES)
    public Response jsonLines(@Context UriInfo address, @Context Request request) {
        return sessions(address, request, JSON_LINES, "sessions.jsonl", export::writeJson);
    }

    /** The questions that were left, one row each. */
    @GET
    @Path("questions.csv")
    @Produces(CSV)
    public Response questionsCsv(@Context UriInfo address, @Context Request request) {
        return questions(address, request, CSV_TYPE, "questions.csv", export::writeQuestionsCsv);
    }

    /** The questions that were left, one a line, with what was asked and answered. */
    @GET
    @Path("questions.jsonl")
    @Produces(JSON_LINES)
    public Response questionsJsonLines(@Context UriInfo address, @Context Request request) {
        return questions(address, request, JSON_LINES, "questions.jsonl", export::writeQuestionsJson);
    }

    private interface Format<F> {
        void write(F filter, OutputStream out) throws IOException;
    }

    private Response sessions(UriInfo address, Request request, String type, String file, Format<Filter> format) {
        List<String> refused = new ArrayList<>();
        Filter filter = Filter.of(
                address.getQueryParameters(), (parameter, value) -> refused.add(nonsense(parameter.slug(), value)));
        return answer(refused, request, type, file, () -> {
            if (filter.asksForWords()) {
                newest.index();
            }
            return out -> format.write(filter, out);
        });
    }

    private Response questions(
            UriInfo address, Request request, String type, String file, Format<QuestionFilter> format) {
        List<String> refused = new ArrayList<>();
        QuestionFilter filter = QuestionFilter.of(
                address.getQueryParameters(), (parameter, value) -> refused.add(nonsense(parameter, value)));
        return answer(refused, request, type, file, () -> out -> format.write(filter, out));
    }

    private static String nonsense(String parameter, String value) {
        return "This makes no sense: " + parameter + "=" + value + ".";
    }

    private Response answer(
            List<String> refused, Request request, String type, String file, Supplier<StreamingOutput> body) {
        if (!refused.isEmpty()) {
            throw new RefusedException(Response.Status.BAD_REQUEST, String.join(" ", refused));
        }
        if (HttpMethod.HEAD.equals(request.getMethod())) {
            return Response.ok().type(type).build();
        }
        StreamingOutput output = body.get();
        if (!export.begin()) {
            throw new RefusedException(
                    Response.Status.SERVICE_UNAVAILABLE,
                    "As many exports as there may be are being read. Try again in a moment.");
        }
        return Response.ok(output, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
