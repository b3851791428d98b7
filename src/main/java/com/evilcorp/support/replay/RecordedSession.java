package com.evilcorp.support.replay;

import com.evilcorp.support.desk.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a session that is over.
 *
 * @param attendedAt   empty if it never was
 * @param unansweredAt when the rep said what nobody answered any more; empty where the customer had the last word
 */
public record RecordedSession(
        UUID id,
        long number,
        String name,
        Instant openedAt,
        Optional<Instant> attendedAt,
        Instant endedAt,
        Outcome outcome,
        Optional<Instant> unansweredAt) {
    /** As they were decided on: of those of one millisecond first who was through first. */
    static final Comparator<RecordedSession> IN_ORDER_OF_DECISIONS = Comparator.comparing(RecordedSession::decidedAt)
            .thenComparing(RecordedSession::endedAt)
            .thenComparing(RecordedSession::number);

    /** How long the customer was in the queue. */
    public Duration waited() {
        return Duration.between(openedAt, decidedAt());
    }

    /** How long the rep took, if it was attended. */
    Optional<Duration> handled() {
        return attendedAt.map(at -> Duration.between(at, endedAt));
    }

    boolean isTurnedAway() {
        return outcome == Outcome.DECLINED || outcome == Outcome.CANCELLED;
    }

    /** What became of it. */
    public SessionResult result() {
        return new SessionResult(attendedAt, Optional.of(endedAt), Optional.of(outcome));
    }

    private Instant decidedAt() {
        return attendedAt.orElse(endedAt);
    }
}
