package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;

/** The right to be the rep. One console holds it, or nobody does. */
final class Seat {
    /**
     * @param token  known in full to the process that handed it out or was shown it, else by its hash alone
     * @param backAt when the rep means to be back, if they have stepped away
     */
    private record Holder(TokenHash hash, Optional<String> token, Presence presence, Optional<Instant> backAt) {
        private Holder with(Presence now) {
            return new Holder(hash, token, now, backAt);
        }

        private Holder with(Optional<Instant> now) {
            return new Holder(hash, token, presence, now);
        }
    }

    private Optional<Holder> holder = Optional.empty();

    /** Held, its grace included. */
    boolean isHeld() {
        return holder.isPresent();
    }

    boolean isHeldBy(ConnectionId connection) {
        return connection().filter(connection::equals).isPresent();
    }

    Optional<Presence> presence() {
        return holder.map(Holder::presence);
    }

    Optional<ConnectionId> connection() {
        return presence().flatMap(Presence::reachable);
    }

    Optional<String> token() {
        return holder.flatMap(Holder::token);
    }

    boolean opensWith(Optional<String> offered) {
        return offered.isPresent()
                && holder.filter(held -> held.hash().equals(TokenHash.of(offered.get())))
                        .isPresent();
    }

    /** When the rep who has stepped away means to be back. */
    Optional<Instant> backAt() {
        return holder.flatMap(Holder::backAt);
    }

    RepAvailability staffing() {
        return isHeld() ? RepAvailability.held(backAt()) : RepAvailability.VACANT;
    }

    /** Who took it before keeps what they said of being back. */
    void take(String token, ConnectionId connection) {
        holder = Optional.of(
                new Holder(TokenHash.of(token), Optional.of(token), new Presence.Here(connection), backAt()));
    }

    void expect(TokenHash hash, Presence.Away away, Optional<Instant> backAt) {
        holder = Optional.of(new Holder(hash, Optional.empty(), away, backAt));
    }

    void goAway(Presence.Away away) {
        holder = holder.map(held -> held.with(away));
    }

    void stepAway(Instant backAt) {
        holder = holder.map(held -> held.with(Optional.of(backAt)));
    }

    void comeBack() {
        holder = holder.map(held -> held.with(Optional.empty()));
    }

    void giveUp() {
        holder = Optional.empty();
    }
}
