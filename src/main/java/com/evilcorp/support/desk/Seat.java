package com.evilcorp.support.desk;

import java.util.Optional;

/** The right to be the rep. One console holds it, or nobody does. */
final class Seat {
    /** @param token known in full to the process that handed it out or was shown it, else by its hash alone */
    private record Holder(TokenHash hash, Optional<String> token, Presence presence) {}

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

    void take(String token, ConnectionId connection) {
        holder = Optional.of(new Holder(TokenHash.of(token), Optional.of(token), new Presence.Here(connection)));
    }

    void expect(TokenHash hash, Presence.Away away) {
        holder = Optional.of(new Holder(hash, Optional.empty(), away));
    }

    void goAway(Presence.Away away) {
        holder = holder.map(held -> new Holder(held.hash(), held.token(), away));
    }

    void giveUp() {
        holder = Optional.empty();
    }
}
