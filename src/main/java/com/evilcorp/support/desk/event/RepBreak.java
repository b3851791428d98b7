package com.evilcorp.support.desk.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that the rep keeps the seat and is elsewhere.
 *
 * @param backAt when they mean to be back, which may have passed; empty where the desk found out by itself, and nobody knows
 */
public record RepBreak(Optional<Instant> backAt) {
    /** The console rang and nobody answered. */
    public static final RepBreak UNANNOUNCED = new RepBreak(Optional.empty());

    /** One that the rep means to be back from at a time. */
    public static RepBreak until(Instant backAt) {
        return new RepBreak(Optional.of(backAt));
    }
}
