package com.evilcorp.support.relay;

/** A frame that is not of the protocol: no JSON object, an unknown type, a field missing or of the wrong type. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
