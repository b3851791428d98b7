package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a browser is: on a connection, or away and expected back. */
sealed interface Presence {
    Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    record Here(ConnectionId connection) implements Presence {
        @Override
        public Optional<ConnectionId> reachable() {
            return Optional.of(connection);
        }

        @Override
        public Optional<Duration> awayUntil() {
            return Optional.empty();
        }
    }

    /**
     * Away.
     *
     * @param until        when it is given up, on the steady clock
     * @param sinceRestart whether it was the service that went away, and not the browser
     */
    record Away(Duration until, boolean sinceRestart) implements Presence {
        @Override
        public Optional<ConnectionId> reachable() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> awayUntil() {
            return Optional.of(until);
        }
    }

    /** Not there and not waited for, as the customer of an ended session may be. */
    static Away gone() {
        return new Away(NEVER, false);
    }

    Optional<ConnectionId> reachable();

    /** On the steady clock. */
    Optional<Duration> awayUntil();

    /** On the wall clock, as far as can be told now. */
    default Optional<Instant> awayUntil(DeskTime now) {
        return awayUntil().map(now::wallAt);
    }

    default boolean isOverdue(Duration now) {
        return awayUntil().filter(until -> until.compareTo(now) <= 0).isPresent();
    }
}
