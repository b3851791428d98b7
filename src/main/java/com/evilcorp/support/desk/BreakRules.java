package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.BreakLength;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the rep may step away from the seat, which they keep meanwhile, and what brings them back. */
final class BreakRules {
    private final DeskState desk;

    BreakRules(DeskState desk) {
        this.desk = desk;
    }

    Optional<Refused> stepAway(ConnectionId rep, BreakLength backIn) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (desk.open().isPresent()) {
            return Optional.of(Refused.STILL_ATTENDING);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        boolean isNew = desk.seat().away().isEmpty();
        Instant now = desk.now().wall();
        Instant backAt = now.plus(Duration.ofMinutes(backIn.minutes()));
        desk.seat().stepAway(RepBreak.until(backAt));
        desk.decide(new SeatEvent.BreakStarted(rep, now, Optional.of(backAt), isNew));
        return Optional.empty();
    }

    Optional<Refused> comeBack(ConnectionId rep) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (desk.seat().away().isEmpty()) {
            return Optional.of(Refused.NOT_AWAY);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        end(rep);
        return Optional.empty();
    }

    /** Who attends is at the desk, whatever they said. */
    void endByAttending(ConnectionId rep) {
        if (desk.seat().away().isPresent()) {
            end(rep);
        }
    }

    private void end(ConnectionId rep) {
        desk.seat().comeBack();
        desk.decide(new SeatEvent.BreakEnded(rep, desk.now().wall()));
    }
}
