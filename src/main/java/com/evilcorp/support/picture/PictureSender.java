package com.evilcorp.support.picture;

import com.evilcorp.support.config.PicturesConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.DeskPictures;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.transcript.PictureFile;
import com.evilcorp.web.BearerToken;
import com.evilcorp.web.Ids;
import com.evilcorp.web.error.ErrorResponder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends a picture to who may see it. It takes memory until its last byte has gone out, and so room among the
 * {@link PicturesUnderWay} for as long; a resource would hear of that when the first is on its way.
 */
@ApplicationScoped
public class PictureSender {
    private static final int NOT_FOUND = 404;

    private final PicturesConfig limits;
    private final DeskPictures desk;
    private final PictureStore store;
    private final PicturesUnderWay underWay;
    private final ClientAddress clients;
    private final ErrorResponder responder;
    private final Vertx vertx;

    @Inject
    PictureSender(
            SupportConfig config,
            SupportDesk desk,
            PictureStore store,
            PicturesUnderWay underWay,
            ClientAddress clients,
            ErrorResponder responder,
            Vertx vertx) {
        this.limits = config.pictures();
        this.desk = desk.pictures();
        this.store = store;
        this.underWay = underWay;
        this.clients = clients;
        this.responder = responder;
        this.vertx = vertx;
    }

    /** Sends what a request names by its path, for which there is room; the room is given back in the end. */
    void send(RoutingContext request) {
        String path = request.normalizedPath();
        String address = clients.of(request.request());
        Context context = vertx.getOrCreateContext();
        var unused = store.find(
                        Ids.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow())
                .subscribe()
                .with(
                        found -> context.runOnContext(now -> answer(request, address, found)),
                        failure -> context.runOnContext(now -> {
                            underWay.end(address);
                            request.fail(failure);
                        }));
    }

    private void answer(RoutingContext request, String address, Optional<PictureFile> found) {
        Optional<PictureFile> seen = found.filter(picture -> maySee(request, picture));
        if (request.response().closed()) {
            underWay.end(address);
        } else if (seen.isEmpty()) {
            underWay.end(address);
            responder.refuse(request, NOT_FOUND, messages -> messages.thereIsNo("picture"));
        } else {
            write(request, address, seen.get());
        }
    }

    private void write(RoutingContext request, String address, PictureFile picture) {
        HttpServerResponse response = request.response();
        picture.headers().forEach(response::putHeader);
        long timer = vertx.setTimer(
                limits.transferTimeout().toMillis(),
                late -> request.request().connection().close());
        response.end(Buffer.buffer(picture.bytes())).onComplete(sent -> {
            vertx.cancelTimer(timer);
            underWay.end(address);
        });
    }

    private boolean maySee(RoutingContext request, PictureFile picture) {
        return BearerToken.in(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(token -> desk.maySee(picture.session(), token))
                .isPresent();
    }
}
