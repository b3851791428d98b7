package com.evilcorp.support.lease;

/** Another process has taken over: this one may store nothing, and so tell nobody anything, ever again. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LeaseLostException(Lease.Term term) {
        super("Another process has taken over the desk from epoch " + term.epoch());
    }
}
