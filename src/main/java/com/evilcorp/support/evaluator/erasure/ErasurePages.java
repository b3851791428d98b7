package com.evilcorp.support.evaluator.erasure;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.timeline.TranscriptReader;
import com.evilcorp.support.evaluator.timeline.TranscriptView;
import com.evilcorp.support.transcript.TranscriptDeletion;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases a session, after asking. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class ErasurePages {
    private static final Logger LOG = Logger.getLogger(ErasurePages.class);

    record Erasure(TranscriptView transcript) implements TemplateInstance {}

    private final TranscriptReader reader;
    private final TranscriptDeletion deletion;

    @Inject
    ErasurePages(TranscriptReader reader, TranscriptDeletion deletion) {
        this.reader = reader;
        this.deletion = deletion;
    }

    /** Asks whether it is meant, and says why not where it cannot be. */
    @GET
    @Path("{id}/erasure")
    public TemplateInstance ask(@PathParam("id") String id) {
        return new Erasure(find(EvaluatorPages.sessionId(id)));
    }

    /** Erases. One that goes on is refused. */
    @POST
    @Path("{id}/erasure")
    public Response erase(@PathParam("id") String id) {
        UUID session = EvaluatorPages.sessionId(id);
        return switch (deletion.erase(session)) {
            case ERASED -> erased(session);
            case STILL_LIVE ->
                Response.status(Response.Status.CONFLICT)
                        .entity(new Erasure(find(session)))
                        .type(EvaluatorPages.HTML)
                        .build();
            case NO_SUCH_SESSION -> throw new NotFoundException("transcript");
        };
    }

    private static Response erased(UUID session) {
        LOG.infof("Session %s was erased", session);
        return Redirects.seeOther(
                        UriBuilder.fromPath(EvaluatorPages.PATH + "/{id}").build(session))
                .build();
    }

    private TranscriptView find(UUID session) {
        return reader.of(session).orElseThrow(() -> new NotFoundException("transcript"));
    }
}
