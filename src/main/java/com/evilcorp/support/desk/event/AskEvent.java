package com.evilcorp.support.desk.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A fact about whether the customer of the open session is still there. */
public sealed interface AskEvent extends DeskEvent {
    /**
     * The rep asked the customer whether they are there. Both are told.
     *
     * @param at    when this was decided
     * @param until when the session ends without an answer
     * @param isNew whether it was asked just now; else before, and somebody is told who was not there
     */
    record Asked(
            UUID session,
            Instant at,
            Instant until,
            boolean isNew,
            Optional<ConnectionId> customer,
            Optional<ConnectionId> rep)
            implements AskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.asked(this);
        }
    }

    /** The customer gave a sign of life. Both are told that the session goes on. */
    record Answered(UUID session, Instant at, Optional<ConnectionId> customer, Optional<ConnectionId> rep)
            implements AskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.answered(this);
        }
    }
}
