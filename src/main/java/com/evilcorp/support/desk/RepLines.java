package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import java.util.Optional;
import java.util.UUID;

/** What the rep says, types and has seen of the open session. */
final class RepLines {
    private final DeskState desk;

    RepLines(DeskState desk) {
        this.desk = desk;
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
}
