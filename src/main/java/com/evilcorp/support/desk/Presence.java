package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;

/** Where a browser is: on a connection, or away and expected back. */
sealed interface Presence {
    record Here(ConnectionId connection) implements Presence {
        @Override
        public Optional<ConnectionId> reachable() {
            return Optional.of(connection);
        }

        @Override
        public Optional<Instant> awayUntil() {
            return Optional.empty();
        }
    }

    /**
     * Away.
     *
     * @param sinceRestart whether it was the service that went away, and not the browser
     */
    record Away(Instant until, boolean sinceRestart) implements Presence {
        @Override
        public Optional<ConnectionId> reachable() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> awayUntil() {
            return Optional.of(until);
        }
    }

    /** Not there and not waited for, as the customer of an ended session may be. */
    static Away gone() {
        return new Away(Instant.MAX, false);
    }

    Optional<ConnectionId> reachable();

    Optional<Instant> awayUntil();

    default boolean isOverdue(Instant now) {
        return awayUntil().filter(until -> !until.isAfter(now)).isPresent();
    }
}
