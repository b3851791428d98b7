package com.evilcorp.support.wire;

import static java.util.Objects.requireNonNull;

/** A frame that is not of the protocol: no JSON object, an unknown type, a field missing or of the wrong type. */
public final class MalformedFrameException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedFrameException(String message) {
        super(message);
    }

    MalformedFrameException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For the sender. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
