package com.evilcorp.shop;

import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;

/** Somebody is changing this cart at the moment, which is to say its visitor: another request of theirs is not through. */
class CartBusyException extends ServerErrorException {
    private static final long serialVersionUID = 1;

    CartBusyException() {
        super(Response.Status.SERVICE_UNAVAILABLE);
    }

    CartBusyException(Throwable cause) {
        super(Response.Status.SERVICE_UNAVAILABLE, cause);
    }
}
