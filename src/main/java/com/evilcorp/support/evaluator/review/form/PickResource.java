package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Keeps what a control of a session's review shows as soon as it is picked, so that nothing has to be sent to be kept. */
@Path(EvaluatorPages.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@SharesConnections
public class PickResource {
    private final SentForms forms;

    @Inject
    PickResource(SentForms forms) {
        this.forms = forms;
    }

    /** Keeps a pick, as {@link SentForms#pick} says. */
    @POST
    @Path("{id}/picks")
    public Response pick(@PathParam("id") String id, @Nullable MultivaluedMap<String, String> fields) {
        return forms.pick(ReviewSubject.session(EvaluatorPages.sessionId(id)), fields);
    }
}
