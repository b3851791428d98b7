package com.evilcorp.shop;

import com.evilcorp.web.Ids;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a visitor is known, as it came and as it goes back. Over TLS, be it that of a trusted proxy, it is
 * bound to this host and to TLS by its name; a visitor who comes with the plain one is given that, too.
 */
final class VisitorCookie {
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Context
    HttpServerRequest request;

    @CookieParam(Visitor.BOUND_COOKIE)
    @Nullable
    String bound;

    @CookieParam(Visitor.COOKIE)
    @Nullable
    String plain;

    private final UUID newcomer = UUID.randomUUID();

    /** Who has been here before. */
    Optional<UUID> known() {
        return Ids.parse(bound).or(() -> Ids.parse(plain));
    }

    /** Who has been here before, or a newcomer. */
    UUID visitor() {
        return known().orElse(newcomer);
    }

    /** To be sent with the answer. */
    NewCookie renewed() {
        boolean tls = request.isSSL();
        return new NewCookie.Builder(tls ? Visitor.BOUND_COOKIE : Visitor.COOKIE)
                .value(visitor().toString())
                .path("/")
                .maxAge(KEPT_SECONDS)
                .secure(tls)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
