package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.Optional;
import java.util.UUID;

/** Opens sessions and queues them, whoever asks for it. */
final class SessionOpening {
    private final DeskState desk;

    SessionOpening(DeskState desk) {
        this.desk = desk;
    }

    /** What speaks against another session. */
    Optional<Refused> refusal() {
        if (desk.capacity().isFull()) {
            return Optional.of(Refused.QUEUE_FULL);
        }
        return desk.hasRoom() ? Optional.empty() : Optional.of(Refused.BUSY);
    }

    /**
     * Opens one and queues it.
     *
     * @param token    the customer's secret
     * @param customer their connection, if they have one already
     * @param left     the question that it goes on with
     */
    WaitingSession open(NewSession request, String token, Optional<ConnectionId> customer, Optional<UUID> left) {
        WaitingSession session =
                new WaitingSession(details(request, TokenHash.of(token)), new Conversation(), Presence.gone());
        desk.sessions().put(session);
        customer.ifPresent(connection -> desk.sessions().connect(session, connection));
        desk.queue().join(session);
        int waiting = desk.queue().size();
        desk.decide(new DeskEvent.Opened(
                session.details(),
                token,
                customer,
                desk.seat().connection(),
                waiting,
                waiting,
                desk.seat().staffing(),
                left));
        return session;
    }

    /** Adds a line to a session that was opened just now. */
    void add(WaitingSession session, Party from, Text text, Optional<UUID> id) {
        Line line = desk.sessions()
                .add(session, from, LineContent.of(text), id, desk.now().wall());
        desk.decide(new DeskEvent.LineSaid(
                session.id(),
                line,
                false,
                session.customer().reachable(),
                desk.seat().connection(),
                desk.now().steady()));
    }

    private SessionDetails details(NewSession request, TokenHash token) {
        long number = desk.nextNumber();
        return new SessionDetails(
                UUID.randomUUID(),
                number,
                request.name().orElseGet(() -> SessionName.ofNumber(number)),
                request.question().map(Text::value),
                request.product(),
                request.lang(),
                request.visitor(),
                token,
                desk.promise(desk.queue().size() + 1),
                desk.now().wall());
    }
}
