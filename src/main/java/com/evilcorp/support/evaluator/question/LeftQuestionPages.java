package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.form.Initials;
import com.evilcorp.support.evaluator.review.form.ReviewPart;
import com.evilcorp.support.evaluator.review.form.SentForms;
import com.evilcorp.support.search.SearchMarks;
import com.evilcorp.web.Ids;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/** One question that was left, to be read by the evaluator. */
@Path(QuestionListPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class LeftQuestionPages {
    /**
     * @param part  in which it is judged
     * @param query of the list that it is read from
     * @param next  leads to the next one that is to be reviewed
     */
    record Page(LeftQuestionView question, ReviewPart part, QuestionFilter query, String next)
            implements TemplateInstance {
        static Page of(QuestionQuery.Whole whole, ReviewPart part, QuestionFilter filter, ViewFormat format) {
            return new Page(
                    LeftQuestionView.of(
                            whole, filter.filter().value(FilterParameter.SEARCH).map(SearchMarks::of), format),
                    part,
                    filter,
                    QuestionListPages.unreviewed(filter, Optional.of(QuestionCursor.of(whole.question()))));
        }
    }

    private final QuestionQuery query;
    private final SentForms forms;
    private final ViewFormat format;

    @Inject
    LeftQuestionPages(QuestionQuery query, SentForms forms, ViewFormat format) {
        this.query = query;
        this.forms = forms;
        this.format = format;
    }

    /**
     * All of it, or what its tombstone says. What the rest of the address asks for is the list that it is read from.
     *
     * @param note the place of what something is to be noted at
     */
    @GET
    @Path("{id}")
    public TemplateInstance page(
            @PathParam("id") String id,
            @QueryParam("note") @DefaultValue("") String note,
            @CookieParam(Initials.COOKIE) @DefaultValue("") String initials,
            @Context UriInfo address) {
        QuestionFilter filter = QuestionFilter.of(address.getQueryParameters(), (parameter, value) -> {})
                .in(format.zone());
        UUID question = parse(id);
        return query.one(question)
                .map(whole ->
                        Page.of(whole, forms.begun(ReviewSubject.question(question), initials, note), filter, format))
                .orElseThrow(() -> new NotFoundException("question"));
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
