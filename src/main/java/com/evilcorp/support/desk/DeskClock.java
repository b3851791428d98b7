package com.evilcorp.support.desk;

import java.time.Clock;
import java.time.Duration;

/** What the desk asks for the time. */
@FunctionalInterface
public interface DeskClock {
    DeskTime now();

    /** Measures spans by the JVM's own clock, which nobody sets, and takes the time of day from another. */
    static DeskClock with(Clock wall) {
        long began = System.nanoTime();
        return () -> new DeskTime(Duration.ofNanos(System.nanoTime() - began), wall.instant());
    }
}
