package com.evilcorp.support.journal;

/** The journal stands neither where this process left it nor where it was going: somebody else has moved it. */
final class PositionMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long position;

    PositionMismatchException(LeaseTerm head, LeaseTerm from, LeaseTerm to) {
        super("The journal stands at " + head + ", neither at " + from + " nor at " + to);
        position = head.position();
    }

    /** Where it stands. */
    long position() {
        return position;
    }
}
