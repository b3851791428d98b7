package com.evilcorp.web.error;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** What was asked for is refused, with a reason that is fit for whoever asked. */
public class RefusedException extends WebApplicationException {
    private static final long serialVersionUID = 1;

    /** @param reason a sentence in their language */
    public RefusedException(Response.Status status, String reason) {
        super(reason, status);
    }

    /** @param reason a sentence in their language */
    public RefusedException(int status, String reason) {
        super(reason, status);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
