package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.SessionDetails;
import java.time.Instant;
import java.util.Optional;

/** A session that has not ended: it waits, or it is open. */
abstract sealed class LiveSession extends ChatSession permits WaitingSession, OpenSession {
    LiveSession(SessionDetails details, Conversation conversation, Presence presence) {
        super(details, conversation, presence);
    }

    LiveSession(ChatSession former, Instant at) {
        super(former, at);
    }

    /** The customer pressed End. */
    abstract EndedSession endByCustomer(Instant at);

    /** The customer's browser is gone for good. */
    abstract EndedSession leave(Instant at);

    /** What it comes to, if a time has run out in which somebody was to come back, or to answer. */
    Optional<EndedSession> expire(DeskTime now) {
        return customer().isOverdue(now.steady()) ? Optional.of(giveUp(now.wall())) : Optional.empty();
    }

    /** What stayed away after a restart did not leave by the customer's will. */
    private EndedSession giveUp(Instant at) {
        return customer() instanceof Presence.Away away && away.sinceRestart() ? interrupt(at) : leave(at);
    }

    abstract EndedSession interrupt(Instant at);
}
