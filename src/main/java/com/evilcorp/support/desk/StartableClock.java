package com.evilcorp.support.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A clock whose spans begin when it is started. Until then its steady reading stands, while the time of day goes on: the grace
 * of those who are away is for their browsers, and is not used up by a service that nobody can reach yet.
 */
public final class StartableClock implements DeskClock {
    private final Clock wall;
    private volatile Optional<DeskClock> running = Optional.empty();

    /** Stands until it is started. */
    public StartableClock(Clock wall) {
        this.wall = wall;
    }

    /** Lets time pass from now on; once it does, nothing changes. */
    public synchronized void start() {
        if (running.isEmpty()) {
            running = Optional.of(DeskClock.with(wall));
        }
    }

    @Override
    public DeskTime now() {
        return running.map(DeskClock::now).orElseGet(() -> new DeskTime(Duration.ZERO, wall.instant()));
    }
}
