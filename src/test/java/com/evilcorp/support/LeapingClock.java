package com.evilcorp.support;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.DeskTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The desk's clock in a service that runs in the tests' own process. It leaps over the graces of those who left when a test
 * is over, so that graces can be long enough for a slow machine. The packaged program has the real one, and is waited for.
 */
@Alternative
@Priority(1)
@Singleton
public class LeapingClock implements DeskClock {
    private static final AtomicReference<Duration> LEAPT = new AtomicReference<>(Duration.ZERO);

    private final DeskClock real;

    @Inject
    LeapingClock(Clock wall) {
        real = DeskClock.with(wall);
    }

    /** Lets so much time pass at once, on the steady clock alone. */
    public static void leaps(Duration over) {
        LEAPT.accumulateAndGet(over, Duration::plus);
    }

    @Override
    public DeskTime now() {
        DeskTime now = real.now();
        return new DeskTime(now.steady().plus(LEAPT.get()), now.wall());
    }
}
