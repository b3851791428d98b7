package com.evilcorp.support.desk.record;

/** How a session ended, and by whom. */
public enum Outcome {
    ENDED_BY_REP(Party.REP),
    ENDED_BY_CUSTOMER(Party.CUSTOMER),
    /** The customer's browser closed, or stayed away too long, while they were served. */
    CUSTOMER_LEFT(Party.CUSTOMER),
    /** The rep gave up the seat with the session open. */
    REP_LEFT(Party.REP),
    /** Turned away at the prompt. */
    DECLINED(Party.REP),
    /** Turned away from the queue. */
    CANCELLED(Party.REP),
    /** The customer left, or ended the session, while waiting. */
    ABANDONED(Party.CUSTOMER),
    /** The service stopped, and the customer did not come back afterwards. */
    INTERRUPTED(Party.SYSTEM);

    private final Party by;

    Outcome(Party by) {
        this.by = by;
    }

    /** Whose doing the end was. */
    public Party by() {
        return by;
    }

    /** Whether the rep refused the session unheard, so that the customer reads the fixed sentence. */
    public boolean turnedAway() {
        return this == DECLINED || this == CANCELLED;
    }
}
