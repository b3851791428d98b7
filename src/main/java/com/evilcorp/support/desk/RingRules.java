package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * What comes of it that somebody waits, the rep could answer, and nobody touches the console: first customers are told, then
 * the rep counts as away, and at last the seat is given up. All spans are on the steady clock.
 */
final class RingRules {
    private static final Optional<RepBreak> GONE = Optional.of(RepBreak.UNANNOUNCED);

    private final DeskState desk;
    private Duration touched = Duration.ZERO;
    private Optional<Duration> waitingSince = Optional.empty();
    private Optional<Duration> freeSince = Optional.empty();
    private Optional<Duration> goneSince = Optional.empty();

    RingRules(DeskState desk) {
        this.desk = desk;
    }

    /** Somebody sits at the console, if it is this one that holds the seat. */
    void touchedBy(ConnectionId console) {
        if (desk.seat().isHeldBy(console)) {
            touched = desk.now().steady();
            stopRinging();
        }
    }

    Optional<Refused> here(ConnectionId console) {
        return desk.seat().isHeldBy(console) ? Optional.empty() : Optional.of(Refused.NOT_SEATED);
    }

    /** To be called whenever time has passed or something was decided. */
    void look() {
        notice();
        if (waitingSince.isEmpty()) {
            stopRinging();
        } else if (freeSince.isPresent()) {
            ring(untouchedSince(freeSince.get()));
        } else if (goneSince.isPresent()
                && lasts(untouchedSince(goneSince.get()), desk.limits().ring().awayTimeout())) {
            desk.giveUpSeat();
        }
    }

    private void notice() {
        Seat seat = desk.seat();
        waitingSince = since(waitingSince, desk.queue().size() > 0);
        freeSince = since(
                freeSince, seat.isHeld() && seat.away().isEmpty() && desk.open().isEmpty());
        goneSince = since(goneSince, seat.away().equals(GONE));
    }

    private Optional<Duration> since(Optional<Duration> before, boolean now) {
        if (!now) {
            return Optional.empty();
        }
        return before.isPresent() ? before : Optional.of(desk.now().steady());
    }

    private void ring(Duration untouched) {
        if (!lasts(untouched, desk.limits().ring().unansweredAfter())) {
            return;
        }
        if (!desk.seat().isUnattended()) {
            desk.seat().setUnattended(true);
            desk.decide(new SeatEvent.RingUnanswered(desk.now().wall()));
        }
        if (lasts(untouched, desk.limits().ring().ringTimeout())) {
            desk.seat().connection().ifPresent(this::setAway);
        }
    }

    private void setAway(ConnectionId console) {
        desk.seat().stepAway(RepBreak.UNANNOUNCED);
        desk.decide(new SeatEvent.BreakStarted(console, desk.now().wall(), Optional.empty(), true));
        notice();
    }

    private void stopRinging() {
        if (desk.seat().isUnattended()) {
            desk.seat().setUnattended(false);
            desk.decide(new SeatEvent.RingEnded(desk.now().wall()));
        }
    }

    private Duration untouchedSince(Duration since) {
        return later(later(since, touched), waitingSince.orElseThrow());
    }

    private boolean lasts(Duration since, Duration least) {
        return since.plus(least).compareTo(desk.now().steady()) <= 0;
    }

    private static Duration later(Duration one, Duration other) {
        return other.compareTo(one) > 0 ? other : one;
    }
}
