package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.desk.InvalidInputException;
import com.evilcorp.support.desk.Text;
import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.transcript.Scores;
import com.evilcorp.web.Ids;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
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

    record AllReviewed() implements TemplateInstance {}

    private final TranscriptReader reader;
    private final Reviews reviews;

    @Inject
    ReviewPages(TranscriptReader reader, Reviews reviews) {
        this.reader = reader;
        this.reviews = reviews;
    }

    /** Keeps a review, or says what is missing. */
    @POST
    @Path("{id}/reviews")
    public Response review(
            @PathParam("id") String id,
            @FormParam("view") @Nullable String view,
            @FormParam("greeting") @DefaultValue("") String greeting,
            @FormParam("understanding") @DefaultValue("") String understanding,
            @FormParam("solution") @DefaultValue("") String solution,
            @FormParam("tone") @DefaultValue("") String tone) {
        UUID session = SessionPages.parse(id);
        ReviewForm form = new ReviewForm(viewOf(view), greeting, understanding, solution, tone, true, false);
        Optional<Scores> scores = form.scores();
        if (scores.isEmpty()) {
            return refused(Response.Status.BAD_REQUEST, session, form, NoteForm.none());
        }
        Reviews.Kept kept = reviews.keep(form.view(), session, scores.get());
        return kept == Reviews.Kept.ENOUGH
                ? refused(Response.Status.CONFLICT, session, form.butOneTooMany(), NoteForm.none())
                : answer(session, kept, "review");
    }

    /** Keeps a note at a line, or says what is wrong with it. Left empty, it takes the former back. */
    @POST
    @Path("{id}/notes")
    public Response note(
            @PathParam("id") String id,
            @FormParam("view") @Nullable String view,
            @FormParam("line") @DefaultValue("") String line,
            @FormParam("note") @DefaultValue("") String note) {
        UUID session = SessionPages.parse(id);
        int seq = line.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(line) : 0;
        NoteForm form =
                new NoteForm(viewOf(view), seq, note.replace("\r\n", "\n").strip());
        Optional<NoteForm.Problem> problem = problemWith(session, form);
        if (problem.isPresent()) {
            return refused(Response.Status.BAD_REQUEST, session, reviewForm(session), form.but(problem.get()));
        }
        Reviews.Kept kept = reviews.note(form.view(), session, seq, form.text());
        return kept == Reviews.Kept.ENOUGH
                ? refused(Response.Status.CONFLICT, session, reviewForm(session), form.but(NoteForm.Problem.ENOUGH))
                : answer(session, kept, TimelineEntry.LINE + seq);
    }

    /**
     * Goes on to the next session that nobody has reviewed.
     *
     * @param below the number of the present one
     */
    @GET
    @Path("unreviewed")
    public Response unreviewed(@QueryParam("below") @DefaultValue("") String below) {
        long number = below.matches("[0-9]{1,18}") ? Long.parseLong(below) : Long.MAX_VALUE;
        return reviews.nextUnreviewed(number)
                .map(session -> Redirects.seeOther(pageOf(session)))
                .orElseGet(() -> Response.ok(new AllReviewed(), EvaluatorPages.HTML))
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

    private ReviewForm reviewForm(UUID session) {
        return ReviewForm.of(reviews.of(session).newest());
    }

    private Response answer(UUID session, Reviews.Kept kept, String where) {
        return switch (kept) {
            case KEPT ->
                Redirects.seeOther(UriBuilder.fromUri(pageOf(session))
                                .fragment(where)
                                .build())
                        .build();
            case NOT_TO_BE_REVIEWED, NO_SUCH_LINE, ENOUGH -> throw new NotFoundException("transcript");
        };
    }

    /** The page once more, with all that was typed. */
    private Response refused(Response.Status status, UUID session, ReviewForm form, NoteForm note) {
        TranscriptView transcript = reader.of(session)
                .filter(one -> !one.isErased())
                .orElseThrow(() -> new NotFoundException("transcript"));
        return Response.status(status)
                .entity(new SessionPages.Page(transcript, reviews.of(session), form, note))
                .type(EvaluatorPages.HTML)
                .build();
    }

    private static URI pageOf(UUID session) {
        return UriBuilder.fromPath(EvaluatorPages.PATH + "/{id}").build(session);
    }

    private static UUID viewOf(@Nullable String view) {
        return Ids.parse(view).orElseGet(UUID::randomUUID);
    }
}
