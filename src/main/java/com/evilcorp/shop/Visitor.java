package com.evilcorp.shop;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nobody logs in: a visitor is a browser that keeps a cookie with a random name for itself. */
public final class Visitor {
    static final String COOKIE = "visitor";

    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern IN_HEADER = Pattern.compile("(?:^|;\\s*)" + COOKIE + "=(" + UUID_FORM + ")(?:;|$)");
    private static final Pattern FORM = Pattern.compile(UUID_FORM);

    private Visitor() {}

    /** The visitor in a request's {@code Cookie} header, which may be null. */
    public static Optional<UUID> in(String cookieHeader) {
        return Optional.ofNullable(cookieHeader)
                .map(IN_HEADER::matcher)
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1)));
    }

    /** An id that a browser sent back, unless it is none. */
    static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(id -> FORM.matcher(id).matches())
                .map(UUID::fromString);
    }

    static NewCookie cookie(UUID visitor) {
        return new NewCookie.Builder(COOKIE)
                .value(visitor.toString())
                .path("/")
                .maxAge(KEPT_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
