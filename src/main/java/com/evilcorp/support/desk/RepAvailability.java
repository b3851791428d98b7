package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether those who wait may hope.
 *
 * @param repPresent whether the seat is held, its grace included
 * @param backAt     when the rep who stepped away from it means to be back; that may have passed
 */
public record RepAvailability(boolean repPresent, Optional<Instant> backAt) {
    /** Nobody holds the seat. */
    public static final RepAvailability VACANT = new RepAvailability(false, Optional.empty());

    /** The rep is at the desk. */
    public static final RepAvailability PRESENT = new RepAvailability(true, Optional.empty());

    /** The rep holds the seat, and has stepped away from it if there is a time to be back at. */
    public static RepAvailability held(Optional<Instant> backAt) {
        return new RepAvailability(true, backAt);
    }
}
