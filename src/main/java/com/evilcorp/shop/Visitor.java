package com.evilcorp.shop;

import com.evilcorp.web.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nobody logs in: a visitor is a browser that keeps a cookie with a random name for itself. */
public final class Visitor {
    static final String COOKIE = "visitor";
    /** Browsers take one of this prefix over TLS alone, and from no other host (RFC 6265bis, 4.1.3.2). */
    static final String BOUND_COOKIE = "__Host-" + COOKIE;

    private static final Pattern BOUND_IN_HEADER = inHeader(BOUND_COOKIE);
    private static final Pattern PLAIN_IN_HEADER = inHeader(COOKIE);

    private Visitor() {}

    /** The visitor in a request's {@code Cookie} header, which may be null. */
    public static Optional<UUID> in(@Nullable String cookieHeader) {
        return Optional.ofNullable(cookieHeader)
                .flatMap(header -> find(BOUND_IN_HEADER, header).or(() -> find(PLAIN_IN_HEADER, header)));
    }

    private static Optional<UUID> find(Pattern cookie, String header) {
        Matcher found = cookie.matcher(header);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static Pattern inHeader(String name) {
        return Pattern.compile("(?:^|;\\s*)" + name + "=(" + Ids.FORM + ")(?:;|$)");
    }
}
