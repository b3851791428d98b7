package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.web.FormFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Keeps what a control of a review shows as soon as it is picked, so that nothing has to be sent to be kept. */
@Path(EvaluatorPages.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@SharesConnections
public class PickResource {
    private final ReviewPicks picks;

    @Inject
    PickResource(ReviewPicks picks) {
        this.picks = picks;
    }

    /**
     * What a control shows from now on.
     *
     * @param isFinished whether the review has been kept with it
     */
    @RegisterForReflection
    public record Shown(String value, boolean isFinished) {}

    /** Keeps a pick: 409 says what stands there meanwhile, 400 that there is no such control or value. */
    @POST
    @Path("{id}/picks")
    public Response pick(@PathParam("id") String id, @Nullable MultivaluedMap<String, String> fields) {
        SentReview sent = new SentReview(FormFields.of(fields));
        ReviewPicks.Picked picked = picks.keep(
                EvaluatorPages.sessionId(id),
                sent.sender(),
                new ReviewPicks.Pick(
                        sent.field("control"),
                        SentReview.cleaned(sent.field("value")),
                        SentReview.cleaned(sent.field("before"))));
        if (picked.became() == ReviewPicks.Became.NOT_TO_BE_REVIEWED) {
            throw new NotFoundException("transcript");
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
}
