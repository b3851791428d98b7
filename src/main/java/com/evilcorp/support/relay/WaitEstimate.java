package com.evilcorp.support.relay;

import com.evilcorp.support.desk.DeskEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Guesses how long a customer will wait: the rest of the running session, and then a session for each one ahead. The
 * range comes from the quartiles of the last handle times.
 */
@ApplicationScoped
public class WaitEstimate {
    private static final int SAMPLES = 50;
    /** Below so many nothing is promised. */
    private static final int ENOUGH = 5;

    private final Deque<Duration> handled = new ArrayDeque<>();
    private final Clock clock;
    private Optional<Instant> attendedSince = Optional.empty();

    @Inject
    WaitEstimate(Clock clock) {
        this.clock = clock;
    }

    /** The range for a place in the queue; empty while too little is known. */
    public synchronized Optional<Wait> at(int position) {
        if (handled.size() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(new Wait(
                until(position, quartile(1)).toSeconds(),
                until(position, quartile(3)).toSeconds()));
    }

    synchronized void attended(DeskEvent.Attended event) {
        attendedSince = Optional.of(event.chat().at());
    }

    synchronized void ended(DeskEvent.Ended event) {
        event.attendedAt().ifPresent(since -> {
            attendedSince = Optional.empty();
            handled.addLast(Duration.between(since, event.at()));
            if (handled.size() > SAMPLES) {
                handled.removeFirst();
            }
        });
    }

    private Duration until(int position, Duration handleTime) {
        Duration running = attendedSince
                .map(since -> Duration.between(since, clock.instant()))
                .map(handleTime::minus)
                .filter(rest -> !rest.isNegative())
                .orElse(Duration.ZERO);
        return running.plus(handleTime.multipliedBy(position - 1L));
    }

    private Duration quartile(int which) {
        return handled.stream()
                .sorted()
                .skip(Math.round((handled.size() - 1) * which / 4.0))
                .findFirst()
                .orElseThrow();
    }
}
