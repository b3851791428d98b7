package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.SessionName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the rep may do, and when. */
final class RepRules {
    private final DeskState desk;
    private final BreakRules breaks;
    private final SilenceRules silence;

    RepRules(DeskState desk, BreakRules breaks, SilenceRules silence) {
        this.desk = desk;
        this.breaks = breaks;
        this.silence = silence;
    }

    SeatResult sit(ConnectionId rep, Optional<String> token) {
        Seat seat = desk.seat();
        boolean isHolder = seat.isHeldBy(rep);
        boolean comesBack = seat.opensWith(token);
        if (seat.isHeld() && !isHolder && !comesBack) {
            return new SeatResult.Refused();
        }
        if (!isHolder && seat.connection().isPresent()) {
            return new SeatResult.Contested(seat.connection().get());
        }
        if (!desk.hasRoom()) {
            return new SeatResult.Busy();
        }
        boolean isNew = !seat.isHeld();
        seat.take(comesBack ? token.orElseThrow() : desk.secrets().token(), rep);
        sitDown(rep, isNew, !isNew && !isHolder);
        return new SeatResult.Down();
    }

    Optional<Refused> attend(ConnectionId rep, UUID session) {
        Optional<Refused> refused = refusesToMove(rep, session);
        if (refused.isPresent()) {
            return refused;
        }
        if (desk.open().isPresent()) {
            return Optional.of(Refused.ALREADY_ATTENDING);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        breaks.endByAttending(rep);
        desk.attend(desk.waiting(session).orElseThrow());
        OpenSession open = desk.open().orElseThrow();
        desk.decide(new DeskEvent.Attended(
                shown(open),
                open.customer().reachable(),
                rep,
                desk.queue().size(),
                desk.now().steady()));
        mentionAbsence(open, rep);
        return Optional.empty();
    }

    Optional<Refused> decline(ConnectionId rep, UUID session, Optional<DeclineOrigin> from) {
        Optional<Refused> refused = refusesToMove(rep, session);
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        WaitingSession waiting = desk.waiting(session).orElseThrow();
        Instant now = desk.now().wall();
        boolean atPrompt = from.orElseGet(() -> likelyPlace(waiting)) == DeclineOrigin.PROMPT;
        desk.end(waiting, atPrompt ? waiting.decline(now) : waiting.cancel(now));
        return Optional.empty();
    }

    Optional<Refused> end(ConnectionId rep) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (desk.open().isEmpty()) {
            return Optional.of(Refused.NOTHING_OPEN);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        OpenSession open = desk.open().get();
        desk.end(open, open.endByRep(desk.now().wall()));
        return Optional.empty();
    }

    Optional<Refused> find(ConnectionId rep, SessionName name) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        desk.decide(new SeatEvent.QueueSearched(
                rep, name, desk.queue().named(name, desk.limits().maxQueueShown())));
        return Optional.empty();
    }

    void disconnected(ConnectionId rep, DisconnectKind how) {
        if (desk.seat().isHeldBy(rep)) {
            desk.repWentAway(desk.limits().grace(how));
        }
    }

    private Optional<Refused> refusesToMove(ConnectionId rep, UUID session) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (desk.sessions().withId(session).isEmpty()) {
            return Optional.of(Refused.UNKNOWN_SESSION);
        }
        return desk.waiting(session).isPresent() ? Optional.empty() : Optional.of(Refused.NOT_WAITING);
    }

    /** A console that does not say where it declined from: only the first can have been at the prompt. */
    private DeclineOrigin likelyPlace(WaitingSession waiting) {
        boolean isFree = desk.open().isEmpty() && desk.seat().away().isEmpty();
        boolean canBePrompted = isFree && desk.queue().position(waiting.id()) == 1;
        return canBePrompted ? DeclineOrigin.PROMPT : DeclineOrigin.QUEUE;
    }

    private void sitDown(ConnectionId rep, boolean isNew, boolean isBack) {
        desk.decide(new SeatEvent.Seated(
                rep,
                desk.seat().token().orElseThrow(),
                desk.now().wall(),
                isNew,
                desk.queue().first(desk.limits().maxQueueShown()),
                desk.queue().size(),
                desk.seat().away(),
                desk.open().map(this::shown)));
        if (isBack) {
            desk.decide(new SeatEvent.RepReconnected(
                    desk.repsTime(), desk.open().map(ChatSession::id), desk.openCustomer()));
        }
        desk.open().ifPresent(open -> {
            mentionAbsence(open, rep);
            silence.mention(open, Optional.empty(), Optional.of(rep));
        });
    }

    private void mentionAbsence(OpenSession open, ConnectionId rep) {
        open.customer()
                .awayUntil(desk.now())
                .ifPresent(until -> desk.decide(
                        new DeskEvent.CustomerAway(open.id(), desk.now().wall(), until, false, Optional.of(rep))));
    }

    private AttendedChat shown(OpenSession open) {
        return new AttendedChat(
                open.details(),
                open.attendedAt(),
                open.conversation().after(0),
                open.seen(),
                open.customer().awayUntil(desk.now()));
    }
}
