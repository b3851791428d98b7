package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.Optional;

/** The right to be the rep. One console holds it, or nobody does. */
final class Seat {
    /**
     * @param token  known in full to the process that handed it out or was shown it, else by its hash alone
     * @param away   the break, if they have stepped away
     */
    private record Holder(TokenHash hash, Optional<String> token, Presence presence, Optional<RepBreak> away) {
        private Holder with(Presence now) {
            return new Holder(hash, token, now, away);
        }

        private Holder with(Optional<RepBreak> now) {
            return new Holder(hash, token, presence, now);
        }
    }

    private Optional<Holder> holder = Optional.empty();
    private boolean unattended;

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

    /** The break of the rep who has stepped away. */
    Optional<RepBreak> away() {
        return holder.flatMap(Holder::away);
    }

    /** Whether the rep is there as far as anybody can tell, and has not stepped away. */
    boolean isAttended() {
        return staffing().state() == RepAvailability.State.PRESENT;
    }

    /** Whether it rings, and has for so long that nobody seems to be there. */
    boolean isUnattended() {
        return unattended;
    }

    void setUnattended(boolean now) {
        unattended = now;
    }

    RepAvailability staffing() {
        if (unattended) {
            return RepAvailability.UNATTENDED;
        }
        return isHeld() ? RepAvailability.held(away()) : RepAvailability.VACANT;
    }

    /** Who took it before keeps what they said of being back. */
    void take(String token, ConnectionId connection) {
        holder =
                Optional.of(new Holder(TokenHash.of(token), Optional.of(token), new Presence.Here(connection), away()));
    }

    void expect(TokenHash hash, Presence.Away expected, Optional<RepBreak> away) {
        holder = Optional.of(new Holder(hash, Optional.empty(), expected, away));
    }

    void goAway(Presence.Away away) {
        holder = holder.map(held -> held.with(away));
    }

    void stepAway(RepBreak away) {
        unattended = false;
        holder = holder.map(held -> held.with(Optional.of(away)));
    }

    void comeBack() {
        holder = holder.map(held -> held.with(Optional.empty()));
    }

    void giveUp() {
        unattended = false;
        holder = Optional.empty();
    }
}
