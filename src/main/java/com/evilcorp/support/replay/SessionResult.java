package com.evilcorp.support.replay;

import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a session.
 *
 * @param endedAt empty, as is the outcome, for one that nobody would have attended and whose customer would not have given up
 */
public record SessionResult(Optional<Instant> attendedAt, Optional<Instant> endedAt, Optional<Outcome> outcome) {
    static final SessionResult NONE = new SessionResult(Optional.empty(), Optional.empty(), Optional.empty());

    /** What it comes to for the customer. */
    public enum Kind {
        ATTENDED,
        TURNED_AWAY,
        /** With those who would still wait. */
        GAVE_UP
    }

    public Kind kind() {
        if (attendedAt.isPresent()) {
            return Kind.ATTENDED;
        }
        return outcome.filter(how -> how == Outcome.DECLINED || how == Outcome.CANCELLED)
                        .isPresent()
                ? Kind.TURNED_AWAY
                : Kind.GAVE_UP;
    }

    SessionResult attended(Instant at) {
        return new SessionResult(Optional.of(at), endedAt, outcome);
    }

    SessionResult ended(Instant at, Outcome how) {
        return new SessionResult(attendedAt, Optional.of(at), Optional.of(how));
    }
}
