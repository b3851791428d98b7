package com.evilcorp.support.evaluator.question;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.form.Initials;
import com.evilcorp.support.evaluator.review.form.ReviewPart;
import com.evilcorp.support.evaluator.review.form.ReviewedPage;
import com.evilcorp.support.evaluator.review.form.SentForms;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evaluator's judgement of questions that have an answer, in the forms and by the cards that sessions are judged by. */
@Path(QuestionListPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class QuestionReviewPages {

    /** @param query what stands in the address of the list, with its question mark */
    record AllReviewed(String query) implements TemplateInstance {}

    private final QuestionQuery query;
    private final SentForms forms;
    private final ViewFormat format;
    private final Clock clock;

    @Inject
    QuestionReviewPages(QuestionQuery query, SentForms forms, ViewFormat format, Clock clock) {
        this.query = query;
        this.forms = forms;
        this.format = format;
        this.clock = clock;
    }

    /** Keeps a review, or says what is missing. */
    @POST
    @Path("{id}/reviews")
    public Response review(
            @PathParam("id") String id, @Context UriInfo address, @Nullable MultivaluedMap<String, String> fields) {
        QuestionPage page = page(id, address);
        return forms.review(page.subject(), page, fields);
    }

    /** Keeps what one control of a review shows. */
    @POST
    @Path("{id}/picks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response pick(@PathParam("id") String id, @Nullable MultivaluedMap<String, String> fields) {
        return forms.pick(ReviewSubject.question(LeftQuestionPages.parse(id)), fields);
    }

    /** Keeps a note at something asked or answered, or says what is wrong with it. Left empty, it takes the former back. */
    @POST
    @Path("{id}/notes")
    public Response note(
            @PathParam("id") String id,
            @Context UriInfo address,
            @CookieParam(Initials.COOKIE) @DefaultValue("") String initials,
            @Nullable MultivaluedMap<String, String> fields) {
        QuestionPage page = page(id, address);
        return forms.note(page.subject(), page, initials, fields);
    }

    /**
     * Goes on to a question that is to be reviewed again, or the next with an answer that nobody has reviewed, of those that the
     * rest of the address asks for.
     *
     * @param before the place of the present one in the list
     */
    @GET
    @Path("unreviewed")
    public Response unreviewed(@QueryParam("before") @DefaultValue("") String before, @Context UriInfo address) {
        QuestionFilter filter = filter(address);
        return query.unreviewed(filter, QuestionCursor.read(before), clock.instant())
                .map(question -> Redirects.seeOther(
                        URI.create(ReviewSubject.question(question).path() + filter.behind())))
                .orElseGet(() -> Response.ok(new AllReviewed(filter.behind()), EvaluatorPages.HTML))
                .build();
    }

    private QuestionFilter filter(UriInfo address) {
        return QuestionFilter.of(address.getQueryParameters(), (parameter, value) -> {})
                .in(format.zone());
    }

    private QuestionPage page(String id, UriInfo address) {
        return new QuestionPage(LeftQuestionPages.parse(id), filter(address));
    }

    /** The page of a question that is read from a list. */
    private final class QuestionPage implements ReviewedPage {
        private final UUID question;
        private final QuestionFilter filter;

        private QuestionPage(UUID question, QuestionFilter filter) {
            this.question = question;
            this.filter = filter;
        }

        private ReviewSubject subject() {
            return ReviewSubject.question(question);
        }

        @Override
        public String address() {
            return subject().path() + filter.behind();
        }

        @Override
        public TemplateInstance with(ReviewPart part) {
            return query.one(question)
                    .map(whole -> LeftQuestionPages.Page.of(whole, part, filter, format))
                    .filter(page -> page.question().isReviewable())
                    .orElseThrow(() -> new NotFoundException("question"));
        }
    }
}
