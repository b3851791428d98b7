package com.evilcorp.support.desk.record;

/** Who said a line, or brought about the end of a session. */
public enum Party {
    CUSTOMER,
    REP,
    /** The service itself: it never says a line, it only ends what a restart cut off. */
    SYSTEM
}
