package com.evilcorp.support.journal;

/** A session as it is stored could never have been decided, so that the desk cannot take it up. */
final class UnreadableSessionException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param what the part of it that is wrong, without a word of what stands there */
    UnreadableSessionException(String what) {
        super(what);
    }
}
