package com.evilcorp.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The wall clock of a service that runs in the tests' own process. It is right until somebody sets it. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {
    private final Clock right = Clock.systemUTC();
    private volatile Duration wrongBy = Duration.ZERO;

    /** Sets it forward, or back. */
    public void steps(Duration by) {
        wrongBy = wrongBy.plus(by);
    }

    public void isRightAgain() {
        wrongBy = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return right.withZone(zone);
    }
}
