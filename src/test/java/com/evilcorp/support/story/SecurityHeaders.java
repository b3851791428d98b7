package com.evilcorp.support.story;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Map;

/** What browsers are told to hold every answer to. */
public final class SecurityHeaders {
    private static final Map<String, Object> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff");

    private SecurityHeaders() {}

    /** All of them, to the letter. */
    public static ResponseSpecification present() {
        return new ResponseSpecBuilder().expectHeaders(ALL).build();
    }
}
