package com.evilcorp.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret in a request's {@code Authorization} (RFC 6750), of the letters that ours are made of. */
public final class BearerToken {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9_-]{1,64})");

    private BearerToken() {}

    /**
     * The secret, if there is one.
     *
     * @param authorization the header, if there is one
     */
    public static Optional<String> in(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
