package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.transcript.PictureFile;
import com.evilcorp.support.transcript.PictureRepository;
import com.evilcorp.web.Ids;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The pictures that were shown in a session. */
@Path(EvaluatorPages.PATH)
@Blocking
@SharesConnections
public class PicturePages {
    private final PictureRepository pictures;

    @Inject
    PicturePages(PictureRepository pictures) {
        this.pictures = pictures;
    }

    /** One of them, with what a browser is to hold it to. */
    @GET
    @Path("{id}/pictures/{picture}")
    public Response picture(@PathParam("id") String id, @PathParam("picture") String picture) {
        UUID session = EvaluatorPages.sessionId(id);
        PictureFile file = Ids.parse(picture)
                .flatMap(pictures::find)
                .filter(found -> found.session().equals(session))
                .orElseThrow(() -> new NotFoundException("picture"));
        Response.ResponseBuilder answer = Response.ok(file.bytes());
        file.headers().forEach(answer::header);
        return answer.build();
    }
}
