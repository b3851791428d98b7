package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.event.WaitingChat;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.SessionDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A session in the queue. */
final class WaitingSession extends LiveSession {
    WaitingSession(SessionDetails details, Conversation conversation, Presence presence) {
        super(details, conversation, presence);
    }

    OpenSession attend(Instant at) {
        return new OpenSession(this, inOrder(at));
    }

    EndedSession decline(Instant at) {
        return ended(Outcome.DECLINED, at);
    }

    EndedSession cancel(Instant at) {
        return ended(Outcome.CANCELLED, at);
    }

    @Override
    EndedSession endByCustomer(Instant at) {
        return ended(Outcome.ABANDONED, at);
    }

    @Override
    EndedSession leave(Instant at) {
        return ended(Outcome.ABANDONED, at);
    }

    @Override
    EndedSession interrupt(Instant at) {
        return ended(Outcome.INTERRUPTED, at);
    }

    @Override
    SessionState state(Function<UUID, SessionState.Waiting> inQueue) {
        return inQueue.apply(id());
    }

    @Override
    SeenLines seen() {
        return SeenLines.NONE;
    }

    WaitingChat shown() {
        return new WaitingChat(details(), conversation().size());
    }

    private EndedSession ended(Outcome outcome, Instant at) {
        return new EndedSession(this, Optional.empty(), outcome, Optional.empty(), inOrder(at), Optional.empty());
    }
}
