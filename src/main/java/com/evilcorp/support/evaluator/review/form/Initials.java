package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.evaluator.EvaluatorPages;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Who reviews, by their initials, which their browser remembers. Nobody logs in: they are what somebody says they are. */
public final class Initials {
    /** Which cookie remembers them. */
    public static final String COOKIE = "initials";

    private static final String ALLOWED = "[\\p{L}\\p{N}.-]{1,8}";

    private Initials() {}

    /** As they were remembered; empty if they are none. */
    public static String parse(String cookie) {
        return cookie.matches("(?:[A-Za-z0-9.-]|%[0-9A-F]{2}){1,80}")
                ? typed(URLDecoder.decode(cookie, StandardCharsets.UTF_8))
                : "";
    }

    /** As they were typed; empty if they are none. */
    static String typed(String text) {
        String initials = text.strip();
        return initials.matches(ALLOWED) ? initials : "";
    }

    /** Has the browser remember them for a year. */
    public static NewCookie remembered(String initials) {
        return new NewCookie.Builder(COOKIE)
                .value(URLEncoder.encode(initials, StandardCharsets.UTF_8))
                .path(EvaluatorPages.PATH)
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
