package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A session that is over. Its customer may still read it again, and rate it once if it was attended. */
final class EndedSession extends ChatSession {
    private final Optional<Instant> attendedAt;
    private final Outcome outcome;
    private final Optional<EndReason> why;
    private final Instant at;
    private final SeenLines seen;
    private Optional<Integer> stars;
    private boolean expired;

    EndedSession(
            ChatSession former,
            Optional<Instant> attendedAt,
            Outcome outcome,
            Optional<EndReason> why,
            Instant at,
            Optional<Integer> stars) {
        super(former, at);
        this.attendedAt = attendedAt;
        this.outcome = outcome;
        this.why = why;
        this.at = at;
        this.seen = former.seen();
        this.stars = stars;
    }

    /** When it was attended, if it ever was. */
    Optional<Instant> attendedAt() {
        return attendedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<EndReason> why() {
        return why;
    }

    Instant at() {
        return at;
    }

    @Override
    SeenLines seen() {
        return seen;
    }

    Optional<Refused> refusesRating() {
        if (attendedAt.isEmpty()) {
            return Optional.of(Refused.NOTHING_TO_RATE);
        }
        return stars.map(already -> Refused.ALREADY_RATED);
    }

    void rate(Rating rating) {
        stars = Optional.of(rating.stars());
    }

    /** The time in which it could be asked for is over, or there are too many others. Its lines are gone. */
    void expire() {
        expired = true;
        forgetLines();
    }

    boolean isExpired() {
        return expired;
    }

    @Override
    SessionState state(Function<UUID, SessionState.Waiting> inQueue) {
        return new SessionState.Ended(outcome, why, at, stars);
    }
}
