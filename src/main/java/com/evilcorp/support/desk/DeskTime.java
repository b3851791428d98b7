package com.evilcorp.support.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One moment on two clocks, to the millisecond. Spans are measured on the first; the second says when something was, to be
 * stored and shown.
 *
 * @param steady the time since some moment of this process, which never decreases; it means nothing to another process
 * @param wall   the time of day, which may be set forward and back
 */
public record DeskTime(Duration steady, Instant wall) {
    /** Cuts off what is not stored. */
    public DeskTime {
        steady = steady.truncatedTo(ChronoUnit.MILLIS);
        wall = wall.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time of day at which a steady reading is reached, as far as can be told now. */
    Instant wallAt(Duration reading) {
        return wall.plus(reading.minus(steady));
    }

    /** The steady reading of a stored instant. One that seems to come yet was stored before the wall clock was set back. */
    Duration steadyAt(Instant stored) {
        return stored.isAfter(wall) ? steady : steady.minus(Duration.between(stored, wall));
    }
}
