package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When the rep may ask a silent customer whether they are there, and what counts as an answer. */
final class SilenceRules {
    private final DeskState desk;

    SilenceRules(DeskState desk) {
        this.desk = desk;
    }

    Optional<Refused> ask(ConnectionId rep, UUID session) {
        Optional<Refused> refused = refusesAsking(rep, session);
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        OpenSession open = desk.open().orElseThrow();
        desk.awaitAnswer(open);
        tell(open, open.inOrder(desk.now().wall()), true, open.customer().reachable(), Optional.of(rep));
        return Optional.empty();
    }

    /** The customer says that they are there. Nobody need have asked. */
    Optional<Refused> here(ConnectionId customer) {
        Optional<ChatSession> session = desk.sessions().on(customer);
        if (session.isEmpty()) {
            return Optional.of(Refused.NO_CHAT);
        }
        givesSignOfLife(session.get());
        return Optional.empty();
    }

    /** A line, typing or an answer: whichever it is, the customer is there. */
    void givesSignOfLife(ChatSession session) {
        desk.open()
                .filter(open -> open == session && open.silence().askedUntil().isPresent())
                .ifPresent(this::goOn);
    }

    /** Tells of a question that has no answer yet whoever was not there when it was asked. */
    void mention(OpenSession open, Optional<ConnectionId> customer, Optional<ConnectionId> rep) {
        if (open.silence().askedUntil().isPresent()) {
            tell(open, desk.now().wall(), false, customer, rep);
        }
    }

    private Optional<Refused> refusesAsking(ConnectionId rep, UUID session) {
        if (!desk.seat().isHeldBy(rep)) {
            return Optional.of(Refused.NOT_SEATED);
        }
        if (desk.sessions().withId(session).isEmpty()) {
            return Optional.of(Refused.UNKNOWN_SESSION);
        }
        Optional<OpenSession> open =
                desk.open().filter(attended -> attended.id().equals(session));
        if (open.isEmpty()) {
            return Optional.of(Refused.NOT_ATTENDED);
        }
        CustomerSilence silence = open.get().silence();
        if (silence.askedUntil().isPresent()) {
            return Optional.of(Refused.ALREADY_ASKED);
        }
        boolean isSilent =
                silence.lasts(desk.limits().silence().askAfter(), desk.now().steady());
        return isSilent ? Optional.empty() : Optional.of(Refused.NOT_SILENT);
    }

    private void goOn(OpenSession open) {
        open.silence().answer();
        desk.decide(new AskEvent.Answered(
                open.id(), open.inOrder(desk.now().wall()), open.customer().reachable(), desk.repHearing(open)));
    }

    private void tell(
            OpenSession open, Instant at, boolean isNew, Optional<ConnectionId> customer, Optional<ConnectionId> rep) {
        Instant until = desk.now().wallAt(open.silence().askedUntil().orElseThrow());
        desk.decide(new AskEvent.Asked(open.id(), at, until, isNew, customer, rep));
    }
}
