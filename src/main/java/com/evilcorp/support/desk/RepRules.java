package com.evilcorp.support.desk;

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

    Optional<Refused> say(ConnectionId rep, Optional<UUID> meant, UUID id, Text text) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        Optional<DeskEvent> again = saidBefore(rep, meant, id);
        Optional<Refused> refused = again.isPresent() ? Optional.empty() : refusesLineFor(meant, text);
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        desk.decide(again.orElseGet(() -> newLine(rep, id, text)));
        return Optional.empty();
    }

    Signal typing(ConnectionId rep) {
        if (!desk.seat().isHeldBy(rep)) {
            return Signal.refused(Refused.NOT_SEATED);
        }
        return Signal.passedTo(desk.open()
                .filter(open -> open.passesTyping(
                        Party.REP, desk.now().steady(), desk.limits().typingInterval()))
                .flatMap(open -> open.customer().reachable()));
    }

    Signal saw(ConnectionId rep, int seq) {
        if (!desk.seat().isHeldBy(rep)) {
            return Signal.refused(Refused.NOT_SEATED);
        }
        return Signal.passedTo(desk.open()
                .filter(open -> open.passesSeen(
                        Party.REP, seq, desk.now().steady(), desk.limits().typingInterval()))
                .flatMap(open -> open.customer().reachable()));
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

    /**
     * A repetition is looked for where the line was meant for. A console that does not say where that was may have been
     * overtaken by the end of the session.
     */
    private Optional<DeskEvent> saidBefore(ConnectionId rep, Optional<UUID> meant, UUID id) {
        if (meant.isPresent()) {
            return desk.sessions().withId(meant.get()).flatMap(session -> saidIn(session, rep, id));
        }
        return desk.open().flatMap(session -> saidIn(session, rep, id)).or(() -> desk.lastAttended()
                .flatMap(session -> saidIn(session, rep, id)));
    }

    private static Optional<DeskEvent> saidIn(ChatSession session, ConnectionId rep, UUID id) {
        return session.conversation()
                .said(Party.REP, id)
                .map(line -> new DeskEvent.LineRepeated(session.id(), line, rep));
    }

    private Optional<Refused> refusesLineFor(Optional<UUID> meant, Text text) {
        if (desk.open().isEmpty()) {
            return Optional.of(Refused.NOTHING_OPEN);
        }
        OpenSession open = desk.open().get();
        return meant.filter(session -> !session.equals(open.id()))
                .map(other -> Refused.NOT_THE_OPEN_ONE)
                .or(() -> desk.capacity().refusesMore(open, text.value()));
    }

    private DeskEvent newLine(ConnectionId rep, UUID id, Text text) {
        OpenSession open = desk.open().orElseThrow();
        Line line = desk.sessions()
                .add(
                        open,
                        Party.REP,
                        LineContent.of(text),
                        Optional.of(id),
                        desk.now().wall());
        open.silence().lineSaid(Party.REP, desk.now().steady());
        return new DeskEvent.LineSaid(
                open.id(),
                line,
                true,
                desk.openCustomer(),
                Optional.of(rep),
                desk.now().steady());
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
