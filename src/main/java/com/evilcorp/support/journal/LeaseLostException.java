package com.evilcorp.support.journal;

/** Another process has taken over: this one may store nothing, and so tell nobody anything, ever again. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException(LeaseTerm term) {
        super("Another process has taken over the desk from epoch " + term.epoch());
    }
}
