package com.evilcorp.support.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The session that the rep attends. The desk never has two. */
final class OpenSession extends LiveSession {
    private final Instant attendedAt;
    private final Map<Party, Duration> lastTyping = new EnumMap<>(Party.class);

    OpenSession(ChatSession former, Instant attendedAt) {
        super(former, attendedAt);
        this.attendedAt = attendedAt;
    }

    Instant attendedAt() {
        return attendedAt;
    }

    EndedSession endByRep(Instant at) {
        return ended(Outcome.ENDED_BY_REP, at);
    }

    EndedSession repLeft(Instant at) {
        return ended(Outcome.REP_LEFT, at);
    }

    @Override
    EndedSession endByCustomer(Instant at) {
        return ended(Outcome.ENDED_BY_CUSTOMER, at);
    }

    @Override
    EndedSession leave(Instant at) {
        return ended(Outcome.CUSTOMER_LEFT, at);
    }

    @Override
    EndedSession interrupt(Instant at) {
        return ended(Outcome.INTERRUPTED, at);
    }

    @Override
    SessionState state(Function<UUID, SessionState.Waiting> inQueue) {
        return new SessionState.Open(attendedAt);
    }

    /** Whether a typing signal is due to be passed on; one that is counts as the last. */
    boolean passesTyping(Party from, Duration now, Duration every) {
        Duration last = lastTyping.get(from);
        boolean due = last == null || now.compareTo(last.plus(every)) >= 0;
        if (due) {
            lastTyping.put(from, now);
        }
        return due;
    }

    private EndedSession ended(Outcome outcome, Instant at) {
        return new EndedSession(this, Optional.of(attendedAt), outcome, inOrder(at), Optional.empty());
    }
}
