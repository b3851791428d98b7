package com.evilcorp.support.picture;

import com.evilcorp.support.desk.DeskPictures;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.edge.limit.BodyReader;
import com.evilcorp.support.wire.ShownPicture;
import com.evilcorp.web.BearerToken;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.RefusedException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Takes the pictures that customers bring, for a line to show. The {@link PictureFilter} has received them by then. */
@Path("/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PictureResource {
    private final DeskPictures desk;
    private final PictureInspection inspection;
    private final PictureQuota quota;
    private final PictureStore store;
    private final ClientAddress clients;
    private final LanguageNegotiation language;

    @Inject
    PictureResource(
            SupportDesk desk,
            PictureInspection inspection,
            PictureQuota quota,
            PictureStore store,
            ClientAddress clients,
            LanguageNegotiation language) {
        this.desk = desk.pictures();
        this.inspection = inspection;
        this.quota = quota;
        this.store = store;
        this.clients = clients;
        this.language = language;
    }

    /** Stores a picture for the session whose token comes with it, and says by which id a line may show it. */
    @POST
    public Response bring(@Context RoutingContext request) {
        UUID session = BearerToken.in(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(desk::sessionWith)
                .orElseThrow(() -> new RefusedException(Response.Status.UNAUTHORIZED, words().tokenMissing()));
        byte[] bytes = BodyReader.hasRead(request) ? request.body().buffer().getBytes() : new byte[0];
        Picture picture = inspection.of(bytes);
        desk.expect(session).ifPresent(this::refuse);
        ShownPicture kept = ShownPicture.of(keep(session, picture, bytes, clients.of(request.request())));
        return Response.status(Response.Status.CREATED).entity(kept).build();
    }

    private Picture keep(UUID session, Picture picture, byte[] bytes, String address) {
        Optional<Picture> kept = Optional.empty();
        try {
            if (!quota.spend(address, bytes.length)) {
                throw new RefusedException(Response.Status.TOO_MANY_REQUESTS, words().picturesEnoughForToday());
            }
            kept = store.keep(session, picture, bytes).await().indefinitely();
        } finally {
            kept.ifPresentOrElse(stored -> desk.arrived(session, stored), () -> desk.failed(session));
        }
        return kept.orElseThrow(() -> new RefusedException(Response.Status.CONFLICT, words().pictureTooLate()));
    }

    private void refuse(Refused refused) {
        throw refused == Refused.TOO_MANY_PICTURES
                ? new RefusedException(Response.Status.TOO_MANY_REQUESTS, words().picturesEnoughForSession())
                : new RefusedException(Response.Status.CONFLICT, words().pictureTooLate());
    }

    private ErrorMessages words() {
        return language.words(ErrorMessages.class);
    }
}
