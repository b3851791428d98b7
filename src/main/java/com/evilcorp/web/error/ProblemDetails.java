package com.evilcorp.web.error;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What programs get instead of what they asked for (RFC 9457), as {@value #TYPE}.
 *
 * @param title   what kind of thing went wrong, in words of the reader's language
 * @param detail  what went wrong this time
 * @param request the id by which a person can ask about it
 */
@RegisterForReflection
public record ProblemDetails(String type, String title, int status, String detail, String request) {
    static final String TYPE = "application/problem+json";

    /** Nothing more is known of its kind than its status says. */
    private static final String OF_ITS_STATUS = "about:blank";

    static ProblemDetails of(int status, String title, String detail, String request) {
        return new ProblemDetails(OF_ITS_STATUS, title, status, detail, request);
    }
}
