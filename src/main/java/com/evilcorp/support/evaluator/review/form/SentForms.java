package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.review.Evaluation;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.Reviews;
import com.evilcorp.support.evaluator.scorecard.Judgement;
import com.evilcorp.web.FormFields;
import com.evilcorp.web.Redirects;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the forms in which somebody judges: what was sent is kept, or shown again with why it is not. */
@ApplicationScoped
public class SentForms {
    private static final String PLACE = "[1-9][0-9]{0,8}";

    private final Reviews reviews;
    private final ReviewForms forms;
    private final ReviewPicks picks;

    @Inject
    SentForms(Reviews reviews, ReviewForms forms, ReviewPicks picks) {
        this.reviews = reviews;
        this.forms = forms;
        this.picks = picks;
    }

    /**
     * What a control shows from now on.
     *
     * @param isFinished whether the review has been kept with it
     */
    @RegisterForReflection
    public record Shown(String value, boolean isFinished) {}

    /**
     * The forms before anything is sent.
     *
     * @param initials as the browser remembers them
     * @param line     the line that something is to be noted at, as it stands in the address; of none if it is none
     */
    public ReviewPart begun(ReviewSubject subject, String initials, String line) {
        Evaluation evaluation = reviews.of(subject);
        int seq = place(line);
        return new ReviewPart(
                subject.path(),
                evaluation,
                form(subject, initials),
                seq == 0 ? NoteForm.none() : NoteForm.of(seq, evaluation.note(seq)));
    }

    /** Keeps a review, or says what is missing. */
    public Response review(ReviewSubject subject, ReviewedPage page, @Nullable MultivaluedMap<String, String> fields) {
        SentReview sent = new SentReview(FormFields.of(fields));
        ReviewForm form = forms.sent(subject, sent.sender(), sent.values());
        Optional<Judgement> judgement = form.judgement();
        if (judgement.isEmpty()) {
            return refused(Response.Status.BAD_REQUEST, subject, page, form, NoteForm.none());
        }
        Reviews.Kept kept = reviews.keep(form.view(), subject, judgement.get());
        Response answer = kept == Reviews.Kept.ENOUGH
                ? refused(Response.Status.CONFLICT, subject, page, form.butOneTooMany(), NoteForm.none())
                : goesOn(kept, page, "review");
        return Response.fromResponse(answer)
                .cookie(Initials.remembered(form.rater()))
                .build();
    }

    /**
     * Keeps a note at a line, or says what is wrong with it. Left empty, it takes the former back.
     *
     * @param initials as the browser remembers them
     */
    public Response note(
            ReviewSubject subject,
            ReviewedPage page,
            String initials,
            @Nullable MultivaluedMap<String, String> fields) {
        SentReview sent = new SentReview(FormFields.of(fields));
        int seq = place(sent.field("line"));
        NoteForm form = new NoteForm(sent.sender().view(), seq, SentReview.cleaned(sent.field("note")));
        Optional<NoteForm.Problem> problem = problemWith(subject, form);
        if (problem.isPresent()) {
            return refused(
                    Response.Status.BAD_REQUEST, subject, page, form(subject, initials), form.but(problem.get()));
        }
        Reviews.Kept kept = reviews.note(form.view(), subject, seq, form.text());
        return kept == Reviews.Kept.ENOUGH
                ? refused(
                        Response.Status.CONFLICT,
                        subject,
                        page,
                        form(subject, initials),
                        form.but(NoteForm.Problem.ENOUGH))
                : goesOn(kept, page, "line-" + seq);
    }

    /** Keeps what a control of a review shows: 409 says what stands there meanwhile, 400 that there is no such control or value. */
    public Response pick(ReviewSubject subject, @Nullable MultivaluedMap<String, String> fields) {
        SentReview sent = new SentReview(FormFields.of(fields));
        ReviewPicks.Picked picked = picks.keep(
                subject,
                sent.sender(),
                new ReviewPicks.Pick(
                        sent.field("control"),
                        SentReview.cleaned(sent.field("value")),
                        SentReview.cleaned(sent.field("before"))));
        if (picked.became() == ReviewPicks.Became.NOT_TO_BE_REVIEWED) {
            throw new NotFoundException(subject.kind().column());
        }
        return Response.status(status(picked.became()))
                .entity(new Shown(picked.value(), picked.became() == ReviewPicks.Became.FINISHED))
                .cookie(Initials.remembered(sent.sender().rater()))
                .build();
    }

    private static Response.Status status(ReviewPicks.Became became) {
        return switch (became) {
            case KEPT, FINISHED -> Response.Status.OK;
            case OVERTAKEN, ENOUGH -> Response.Status.CONFLICT;
            case NONSENSE -> Response.Status.BAD_REQUEST;
            case NOT_TO_BE_REVIEWED -> Response.Status.NOT_FOUND;
        };
    }

    private Optional<NoteForm.Problem> problemWith(ReviewSubject subject, NoteForm form) {
        if (form.length() > NoteForm.LONGEST) {
            return Optional.of(NoteForm.Problem.TOO_LONG);
        }
        if (form.text().isEmpty()) {
            boolean takesBack = reviews.of(subject).note(form.seq()).isPresent();
            return takesBack ? Optional.empty() : Optional.of(NoteForm.Problem.EMPTY);
        }
        try {
            new Text(form.text());
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(NoteForm.Problem.UNPRINTABLE);
        }
    }

    private ReviewForm form(ReviewSubject subject, String initials) {
        return forms.shown(subject, ReviewForms.Sender.anew(Initials.parse(initials)));
    }

    private static Response goesOn(Reviews.Kept kept, ReviewedPage page, String where) {
        return switch (kept) {
            case KEPT ->
                Redirects.seeOther(URI.create(page.address() + "#" + where)).build();
            case NOT_TO_BE_REVIEWED, NO_SUCH_LINE, ENOUGH -> throw new NotFoundException("review");
        };
    }

    /** The page once more, with all that was typed. */
    private Response refused(
            Response.Status status, ReviewSubject subject, ReviewedPage page, ReviewForm form, NoteForm note) {
        return Response.status(status)
                .entity(page.with(new ReviewPart(subject.path(), reviews.of(subject), form, note)))
                .type(EvaluatorPages.HTML)
                .build();
    }

    private static int place(String line) {
        return line.matches(PLACE) ? Integer.parseInt(line) : 0;
    }
}
