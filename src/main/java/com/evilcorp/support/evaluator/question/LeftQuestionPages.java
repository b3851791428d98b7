package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.search.SearchMarks;
import com.evilcorp.web.Ids;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** One question that was left, to be read by the evaluator. */
@Path(QuestionListPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class LeftQuestionPages {
    /** @param behind what the address of the list goes on with behind its path */
    record Page(LeftQuestionView question, String behind) implements TemplateInstance {}

    private final QuestionQuery query;
    private final ViewFormat format;

    @Inject
    LeftQuestionPages(QuestionQuery query, ViewFormat format) {
        this.query = query;
        this.format = format;
    }

    /** All of it, or what its tombstone says. What the rest of the address asks for is the list that it is read from. */
    @GET
    @Path("{id}")
    public TemplateInstance page(@PathParam("id") String id, @Context UriInfo address) {
        QuestionFilter filter = QuestionFilter.of(address.getQueryParameters(), (parameter, value) -> {})
                .in(format.zone());
        return new Page(
                query.one(parse(id))
                        .map(whole -> LeftQuestionView.of(
                                whole,
                                filter.filter().value(FilterParameter.SEARCH).map(SearchMarks::of),
                                format))
                        .orElseThrow(() -> new NotFoundException("question")),
                filter.query().isEmpty() ? "" : "?" + filter.query());
    }

    /**
     * The id of a question.
     *
     * @throws NotFoundException if it cannot be one
     */
    static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("question"));
    }
}
