package com.evilcorp.support.picture;

import com.evilcorp.support.config.PicturesConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.DeskPictures;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.edge.limit.BodyReader;
import com.evilcorp.web.BearerToken;
import com.evilcorp.web.Ids;
import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.ErrorResponder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lets in who has a token, and no more pictures than there is room for. A picture is received without a thread that waits for
 * the rest of it, and not before all is known that speaks against it.
 */
@ApplicationScoped
public class PictureFilter {
    /** Before whoever refuses what is no form. */
    private static final int ORDER = 110;

    private static final String PATH = "/pictures";
    private static final Pattern PICTURE = Pattern.compile(PATH + "/" + Ids.FORM);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final PicturesConfig limits;
    private final DeskPictures desk;
    private final PicturesUnderWay underWay;
    private final PictureSender sender;
    private final ClientAddress clients;
    private final ErrorResponder responder;
    private final Vertx vertx;

    private record Refusal(int status, Function<ErrorMessages, String> reason) {}

    @Inject
    PictureFilter(
            SupportConfig config,
            SupportDesk desk,
            PicturesUnderWay underWay,
            PictureSender sender,
            ClientAddress clients,
            ErrorResponder responder,
            Vertx vertx) {
        this.limits = config.pictures();
        this.desk = desk.pictures();
        this.underWay = underWay;
        this.sender = sender;
        this.clients = clients;
        this.responder = responder;
        this.vertx = vertx;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
    }

    private void pass(RoutingContext request) {
        if (isBrought(request)) {
            admit(request, refusesToTake(request), this::receive);
        } else if (isAskedFor(request)) {
            admit(request, refusesToShow(request), sender::send);
        } else {
            request.next();
        }
    }

    private void admit(RoutingContext request, Optional<Refusal> refusal, Consumer<RoutingContext> action) {
        refusal.or(() -> takeRoom(request)).ifPresentOrElse(why -> refuse(request, why), () -> action.accept(request));
    }

    private void receive(RoutingContext request) {
        String address = clients.of(request.request());
        request.addEndHandler(answered -> underWay.end(address));
        new BodyReader(request, vertx, limits.maxBytes(), () -> {}, responder).read(limits.transferTimeout());
    }

    private static boolean isBrought(RoutingContext request) {
        return request.normalizedPath().equals(PATH)
                && request.request().method().equals(HttpMethod.POST);
    }

    private static boolean isAskedFor(RoutingContext request) {
        return request.request().method().equals(HttpMethod.GET)
                && PICTURE.matcher(request.normalizedPath()).matches();
    }

    private Optional<Refusal> refusesToTake(RoutingContext request) {
        if (!limits.enabled()) {
            return Optional.of(new Refusal(FORBIDDEN, ErrorMessages::picturesOff));
        }
        if (token(request).flatMap(desk::sessionWith).isEmpty()) {
            return Optional.of(new Refusal(UNAUTHORIZED, ErrorMessages::tokenMissing));
        }
        return BodyReader.declaredLength(request.request()) > limits.maxBytes()
                ? Optional.of(new Refusal(CONTENT_TOO_LARGE, ErrorMessages::tooLarge))
                : Optional.empty();
    }

    private Optional<Refusal> refusesToShow(RoutingContext request) {
        return token(request).filter(desk::isKnown).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(UNAUTHORIZED, ErrorMessages::tokenMissing));
    }

    private Optional<Refusal> takeRoom(RoutingContext request) {
        return switch (underWay.begin(clients.of(request.request()))) {
            case GIVEN -> Optional.empty();
            case NONE_FOR_ADDRESS -> Optional.of(new Refusal(TOO_MANY_REQUESTS, ErrorMessages::tooMuch));
            case NONE -> Optional.of(new Refusal(UNAVAILABLE, ErrorMessages::tooManyPictures));
        };
    }

    private void refuse(RoutingContext request, Refusal refusal) {
        if (refusal.status() == UNAUTHORIZED) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        if (refusal.status() == CONTENT_TOO_LARGE) {
            responder.refuseAndClose(request, refusal.status(), refusal.reason());
        } else {
            // What still comes is dropped: a browser that cannot send all of it does not hear the reason.
            request.request().resume();
            responder.refuse(request, refusal.status(), refusal.reason());
        }
    }

    private static Optional<String> token(RoutingContext request) {
        return BearerToken.in(request.request().getHeader(HttpHeaders.AUTHORIZATION));
    }
}
