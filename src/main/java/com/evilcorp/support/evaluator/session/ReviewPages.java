package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.desk.InvalidInputException;
import com.evilcorp.support.desk.Text;
import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.SessionNavigation;
import com.evilcorp.support.evaluator.review.Initials;
import com.evilcorp.support.evaluator.review.NoteForm;
import com.evilcorp.support.evaluator.review.ReviewForm;
import com.evilcorp.support.evaluator.review.ReviewForms;
import com.evilcorp.support.evaluator.review.Reviews;
import com.evilcorp.support.evaluator.review.SentReview;
import com.evilcorp.support.evaluator.scorecard.Judgement;
import com.evilcorp.support.evaluator.timeline.TimelineEntry;
import com.evilcorp.support.evaluator.timeline.TranscriptReader;
import com.evilcorp.support.evaluator.timeline.TranscriptView;
import com.evilcorp.web.FormFields;
import com.evilcorp.web.Ids;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evaluator's judgement: scores, notes at lines, and the way from one session to the next. Nobody logs in. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class ReviewPages {

    /** @param query what was asked for, as it stands in an address */
    record AllReviewed(String query) implements TemplateInstance {}

    private final TranscriptReader reader;
    private final Reviews reviews;
    private final ReviewForms forms;
    private final SessionNavigation sessions;
    private final SessionPaths paths;
    private final ViewZone zone;

    @Inject
    ReviewPages(
            TranscriptReader reader,
            Reviews reviews,
            ReviewForms forms,
            SessionNavigation sessions,
            SessionPaths paths,
            ViewZone zone) {
        this.reader = reader;
        this.reviews = reviews;
        this.forms = forms;
        this.sessions = sessions;
        this.paths = paths;
        this.zone = zone;
    }

    /** Keeps a review, or says what is missing. */
    @POST
    @Path("{id}/reviews")
    public Response review(
            @PathParam("id") String id, @Context UriInfo address, @Nullable MultivaluedMap<String, String> fields) {
        UUID session = EvaluatorPages.sessionId(id);
        SentReview sent = new SentReview(FormFields.of(fields));
        ReviewForm form = forms.sent(session, sent.sender(), sent.values());
        Optional<Judgement> judgement = form.judgement();
        if (judgement.isEmpty()) {
            return refused(Response.Status.BAD_REQUEST, session, address, form, NoteForm.none());
        }
        Reviews.Kept kept = reviews.keep(form.view(), session, judgement.get());
        Response answer = kept == Reviews.Kept.ENOUGH
                ? refused(Response.Status.CONFLICT, session, address, form.butOneTooMany(), NoteForm.none())
                : answer(session, address, kept, "review");
        return Response.fromResponse(answer)
                .cookie(Initials.remembered(form.rater()))
                .build();
    }

    /** Keeps a note at a line, or says what is wrong with it. Left empty, it takes the former back. */
    @POST
    @Path("{id}/notes")
    public Response note(
            @PathParam("id") String id,
            @Context UriInfo address,
            @CookieParam(Initials.COOKIE) @DefaultValue("") String initials,
            @FormParam("view") @Nullable String view,
            @FormParam("line") @DefaultValue("") String line,
            @FormParam("note") @DefaultValue("") String note) {
        UUID session = EvaluatorPages.sessionId(id);
        int seq = line.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(line) : 0;
        NoteForm form =
                new NoteForm(viewOf(view), seq, note.replace("\r\n", "\n").strip());
        Optional<NoteForm.Problem> problem = problemWith(session, form);
        if (problem.isPresent()) {
            return refused(
                    Response.Status.BAD_REQUEST,
                    session,
                    address,
                    reviewForm(session, initials),
                    form.but(problem.get()));
        }
        Reviews.Kept kept = reviews.note(form.view(), session, seq, form.text());
        return kept == Reviews.Kept.ENOUGH
                ? refused(
                        Response.Status.CONFLICT,
                        session,
                        address,
                        reviewForm(session, initials),
                        form.but(NoteForm.Problem.ENOUGH))
                : answer(session, address, kept, TimelineEntry.LINE + seq);
    }

    /**
     * Goes on to the next session that nobody has reviewed, of those that the rest of the address asks for.
     *
     * @param below the number of the present one
     */
    @GET
    @Path("unreviewed")
    public Response unreviewed(@QueryParam("below") @DefaultValue("") String below, @Context UriInfo address) {
        long number = below.matches("[0-9]{1,18}") ? Long.parseLong(below) : Long.MAX_VALUE;
        ListAddress list = ListAddress.of(address.getQueryParameters(), zone.zone());
        return sessions.unreviewed(list.filter(), number)
                .map(session -> Redirects.seeOther(URI.create(list.on(EvaluatorPages.PATH + "/" + session))))
                .orElseGet(() -> Response.ok(new AllReviewed(list.query()), EvaluatorPages.HTML))
                .build();
    }

    private Optional<NoteForm.Problem> problemWith(UUID session, NoteForm form) {
        if (form.length() > NoteForm.LONGEST) {
            return Optional.of(NoteForm.Problem.TOO_LONG);
        }
        if (form.text().isEmpty()) {
            boolean takesBack = reviews.of(session).note(form.seq()).isPresent();
            return takesBack ? Optional.empty() : Optional.of(NoteForm.Problem.EMPTY);
        }
        try {
            new Text(form.text());
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(NoteForm.Problem.UNPRINTABLE);
        }
    }

    private ReviewForm reviewForm(UUID session, String initials) {
        return forms.shown(session, ReviewForms.Sender.anew(Initials.parse(initials)));
    }

    private Response answer(UUID session, UriInfo address, Reviews.Kept kept, String where) {
        return switch (kept) {
            case KEPT ->
                Redirects.seeOther(URI.create(ListAddress.of(address.getQueryParameters(), zone.zone())
                                        .on(EvaluatorPages.PATH + "/" + session)
                                + "#" + where))
                        .build();
            case NOT_TO_BE_REVIEWED, NO_SUCH_LINE, ENOUGH -> throw new NotFoundException("transcript");
        };
    }

    /** The page once more, with all that was typed. */
    private Response refused(Response.Status status, UUID session, UriInfo address, ReviewForm form, NoteForm note) {
        TranscriptView transcript = reader.of(session)
                .filter(one -> !one.isErased())
                .orElseThrow(() -> new NotFoundException("transcript"));
        return Response.status(status)
                .entity(new SessionPages.Page(
                        transcript,
                        reviews.of(session),
                        form,
                        note,
                        paths.of(session, ListAddress.of(address.getQueryParameters(), zone.zone()))))
                .type(EvaluatorPages.HTML)
                .build();
    }

    private static UUID viewOf(@Nullable String view) {
        return Ids.parse(view).orElseGet(UUID::randomUUID);
    }
}
