package com.evilcorp.support.replay;

/** What a rep does with the seat. */
interface Staffing {
    /** Nothing comes of it while the seat is taken. */
    void takesSeat();

    void stepsAway();

    void comesBack();

    /** Whoever is attended is left. */
    void givesUpSeat();
}
