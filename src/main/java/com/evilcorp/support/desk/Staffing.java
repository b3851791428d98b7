package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether those who wait may hope.
 *
 * @param repPresent whether the seat is held, its grace included
 * @param backAt     when the rep who stepped away from it means to be back; that may have passed
 */
public record Staffing(boolean repPresent, Optional<Instant> backAt) {
    /** Nobody holds the seat. */
    public static final Staffing VACANT = new Staffing(false, Optional.empty());

    /** The rep is at the desk. */
    public static final Staffing PRESENT = new Staffing(true, Optional.empty());

    /** The rep holds the seat, and has stepped away from it if there is a time to be back at. */
    public static Staffing held(Optional<Instant> backAt) {
        return new Staffing(true, backAt);
    }
}
