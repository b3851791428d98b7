package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.Optional;
import java.util.UUID;

/** What customers may do, and when. */
final class CustomerRules {
    private final DeskState desk;
    private final SilenceRules silence;
    private final SessionOpening opening;

    CustomerRules(DeskState desk, SilenceRules silence, SessionOpening opening) {
        this.desk = desk;
        this.silence = silence;
        this.opening = opening;
    }

    Optional<Refused> start(ConnectionId customer, NewSession request) {
        String token = request.token().map(OwnToken::value).orElseGet(desk.secrets()::token);
        TokenHash hash = TokenHash.of(token);
        if (desk.sessions().withToken(hash).isPresent()) {
            // It was started before, and the answer was lost.
            return resume(customer, token, 0);
        }
        if (desk.sessions().isReplaced(customer)) {
            return Optional.of(Refused.TAKEN_OVER);
        }
        if (isChatting(customer)) {
            return Optional.of(Refused.ALREADY_CHATTING);
        }
        Optional<Refused> refusal = opening.refusal();
        if (refusal.isEmpty()) {
            WaitingSession session = opening.open(request, token, Optional.of(customer), Optional.empty());
            request.question().ifPresent(question -> opening.add(session, Party.CUSTOMER, question, Optional.empty()));
        }
        return refusal;
    }

    Optional<Refused> resume(ConnectionId customer, String token, int after) {
        if (desk.sessions().isReplaced(customer)) {
            return Optional.of(Refused.TAKEN_OVER);
        }
        if (isChatting(customer)) {
            return Optional.of(Refused.ALREADY_CHATTING);
        }
        Optional<ChatSession> known = desk.sessions().withToken(TokenHash.of(token));
        if (known.isEmpty()) {
            return Optional.of(Refused.UNKNOWN_SESSION);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        comeBack(known.get(), customer, after);
        return Optional.empty();
    }

    Optional<Refused> say(ConnectionId customer, UUID id, Message message) {
        Optional<ChatSession> known = desk.sessions().on(customer);
        if (known.isEmpty()) {
            return Optional.of(Refused.NO_CHAT);
        }
        ChatSession session = known.get();
        Optional<Line> before = session.conversation().said(Party.CUSTOMER, id);
        Optional<Refused> refused = before.isEmpty() ? refuses(session, message) : Optional.empty();
        if (refused.isPresent()) {
            return refused;
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        before.ifPresentOrElse(
                line -> desk.decide(new DeskEvent.LineRepeated(session.id(), line, customer)),
                () -> add(session, message, Optional.of(id)));
        return Optional.empty();
    }

    Signal typing(ConnectionId customer) {
        Optional<ChatSession> session = desk.sessions().on(customer);
        if (session.isEmpty()) {
            return Signal.refused(Refused.NO_CHAT);
        }
        silence.givesSignOfLife(session.get());
        return Signal.passedTo(desk.open()
                .filter(open -> open == session.get())
                .filter(open -> open.passesTyping(
                        Party.CUSTOMER, desk.now().steady(), desk.limits().typingInterval()))
                .flatMap(desk::repHearing));
    }

    Signal saw(ConnectionId customer, int seq) {
        Optional<ChatSession> session = desk.sessions().on(customer);
        if (session.isEmpty()) {
            return Signal.refused(Refused.NO_CHAT);
        }
        return Signal.passedTo(desk.open()
                .filter(open -> open == session.get())
                .filter(open -> open.passesSeen(
                        Party.CUSTOMER, seq, desk.now().steady(), desk.limits().typingInterval()))
                .flatMap(desk::repHearing));
    }

    Optional<Refused> end(ConnectionId customer) {
        Optional<ChatSession> session = desk.sessions().on(customer);
        if (session.isEmpty()) {
            return Optional.of(Refused.NO_CHAT);
        }
        if (!(session.get() instanceof LiveSession live)) {
            return Optional.of(Refused.CHAT_OVER);
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        desk.end(live, live.endByCustomer(desk.now().wall()));
        return Optional.empty();
    }

    Optional<Refused> rate(ConnectionId customer, Rating rating) {
        Optional<ChatSession> session = desk.sessions().on(customer);
        if (session.isEmpty()) {
            return Optional.of(Refused.NO_CHAT);
        }
        if (!(session.get() instanceof EndedSession ended)) {
            return Optional.of(Refused.NOTHING_TO_RATE);
        }
        if (ended.refusesRating().isPresent()) {
            return ended.refusesRating();
        }
        if (!desk.hasRoom()) {
            return Optional.of(Refused.BUSY);
        }
        ended.rate(rating);
        desk.decide(
                new DeskEvent.Rated(ended.id(), rating, ended.inOrder(desk.now().wall()), customer));
        return Optional.empty();
    }

    void disconnected(ConnectionId customer, DisconnectKind how) {
        desk.sessions().closed(customer);
        desk.sessions().on(customer).ifPresent(session -> {
            if (session instanceof LiveSession live) {
                desk.customerWentAway(live, desk.limits().grace(how));
            } else {
                desk.sessions().disconnect(session, Presence.gone());
            }
        });
    }

    private boolean isChatting(ConnectionId customer) {
        return desk.sessions()
                .on(customer)
                .filter(LiveSession.class::isInstance)
                .isPresent();
    }

    private void comeBack(ChatSession session, ConnectionId customer, int after) {
        boolean wasAway = session.customer().awayUntil().isPresent();
        Optional<ConnectionId> replaced = session.customer().reachable();
        desk.sessions().connect(session, customer);
        desk.decide(new DeskEvent.Resumed(
                session.id(),
                customer,
                session.inOrder(desk.now().wall()),
                session.state(this::inQueue),
                session.conversation().after(after),
                session.seen(),
                replaced.filter(former -> !former.equals(customer))));
        if (!desk.isOpen(session)) {
            return;
        }
        if (wasAway) {
            desk.decide(new DeskEvent.CustomerBack(session.id(), desk.seat().connection()));
        }
        desk.seat()
                .presence()
                .flatMap(rep -> rep.awayUntil(desk.now()))
                .ifPresent(until -> desk.decide(new SeatEvent.RepDisconnected(
                        desk.now().wall(), until, false, Optional.of(session.id()), Optional.of(customer))));
        desk.open().ifPresent(open -> silence.mention(open, Optional.of(customer), Optional.empty()));
    }

    private SessionState.Waiting inQueue(UUID session) {
        int position = desk.queue().position(session);
        return new SessionState.Waiting(
                position, desk.promise(position), desk.seat().staffing());
    }

    private Optional<Refused> refuses(ChatSession session, Message message) {
        if (!(session instanceof LiveSession)) {
            return Optional.of(Refused.CHAT_OVER);
        }
        return message.picture()
                .filter(picture -> !desk.sessions().pictures().has(session.id(), picture))
                .map(unknown -> Refused.UNKNOWN_PICTURE)
                .or(() -> desk.capacity().refusesMore(session, message.words()));
    }

    private void add(ChatSession session, Message message, Optional<UUID> id) {
        silence.givesSignOfLife(session);
        desk.open().filter(open -> open == session).ifPresent(open -> open.silence()
                .lineSaid(Party.CUSTOMER, desk.now().steady()));
        LineContent content = new LineContent(
                message.words(),
                message.picture().map(picture -> desk.sessions().pictures().name(session.id(), picture)));
        Line line = desk.sessions()
                .add(session, Party.CUSTOMER, content, id, desk.now().wall());
        desk.decide(new DeskEvent.LineSaid(
                session.id(),
                line,
                desk.isOpen(session),
                session.customer().reachable(),
                desk.seat().connection(),
                desk.now().steady()));
    }
}
