package com.evilcorp.support.evaluator.erasure;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.evaluator.list.ListAddress;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases a session, after asking. What the rest of the address asks for is the list that it is read from. */
@Path(EvaluatorPages.PATH)
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class ErasurePages {
    private static final Logger LOG = Logger.getLogger(ErasurePages.class);

    /** @param behind what the addresses of the session go on with behind its path */
    record Erasure(TranscriptView transcript, String behind) implements TemplateInstance {}

    private final TranscriptReader reader;
    private final TranscriptDeletion deletion;
    private final ViewZone zone;

    @Inject
    ErasurePages(TranscriptReader reader, TranscriptDeletion deletion, ViewZone zone) {
        this.reader = reader;
        this.deletion = deletion;
        this.zone = zone;
    }

    /** Asks whether it is meant, and says why not where it cannot be. */
    @GET
    @Path("{id}/erasure")
    public TemplateInstance ask(@PathParam("id") String id, @Context UriInfo address) {
        return page(EvaluatorPages.sessionId(id), list(address));
    }

    /** Erases. One that goes on is refused. */
    @POST
    @Path("{id}/erasure")
    public Response erase(@PathParam("id") String id, @Context UriInfo address) {
        UUID session = EvaluatorPages.sessionId(id);
        return switch (deletion.erase(session)) {
            case ERASED -> erased(session, list(address));
            case STILL_LIVE ->
                Response.status(Response.Status.CONFLICT)
                        .entity(page(session, list(address)))
                        .type(EvaluatorPages.HTML)
                        .build();
            case NO_SUCH_SESSION -> throw new NotFoundException("transcript");
        };
    }

    private static Response erased(UUID session, ListAddress list) {
        LOG.infof("Session %s was erased", session);
        return Redirects.seeOther(URI.create(list.on(EvaluatorPages.PATH + "/" + session)))
                .build();
    }

    private Erasure page(UUID session, ListAddress list) {
        return reader.of(session)
                .map(transcript -> new Erasure(transcript, list.behind()))
                .orElseThrow(() -> new NotFoundException("transcript"));
    }

    private ListAddress list(UriInfo address) {
        return ListAddress.of(address.getQueryParameters(), zone.zone());
    }
}
