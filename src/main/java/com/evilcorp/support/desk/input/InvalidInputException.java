package com.evilcorp.support.desk.input;

import static java.util.Objects.requireNonNull;

/** A value out of its bounds. The message is for the person who sent it: it names the value and the bound. */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** A value that is out of its bounds, as the message says. */
    public InvalidInputException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
