package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The session that the rep attends. The desk never has two. */
final class OpenSession extends LiveSession {
    private final Instant attendedAt;
    private final SignalThrottle typing = new SignalThrottle();
    private final SignalThrottle seeing = new SignalThrottle();
    private final CustomerSilence silence = new CustomerSilence();
    private SeenLines seen = SeenLines.NONE;

    OpenSession(ChatSession former, Instant attendedAt) {
        super(former, attendedAt);
        this.attendedAt = attendedAt;
    }

    Instant attendedAt() {
        return attendedAt;
    }

    CustomerSilence silence() {
        return silence;
    }

    EndedSession endByRep(Instant at) {
        return ended(Outcome.ENDED_BY_REP, at);
    }

    /** The customer did not answer the rep who asked whether they are there. */
    private EndedSession endAsSilent(Instant at) {
        return new EndedSession(
                this,
                Optional.of(attendedAt),
                Outcome.ENDED_BY_REP,
                Optional.of(EndReason.SILENT),
                inOrder(at),
                Optional.empty());
    }

    @Override
    Optional<EndedSession> expire(DeskTime now) {
        return super.expire(now)
                .or(() -> silence.isOverdue(now.steady()) ? Optional.of(endAsSilent(now.wall())) : Optional.empty());
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
    boolean passesTyping(Party from, Duration now, Duration interval) {
        return typing.passes(from, now, interval);
    }

    /**
     * Keeps what one side saw, if it is a later line of the other's, and says whether that is due to be passed on.
     *
     * @param seq any number that a browser sent
     */
    boolean passesSeen(Party by, int seq, Duration now, Duration interval) {
        boolean isNew = seq > seen.by(by)
                && conversation().line(seq).filter(line -> line.from() != by).isPresent();
        if (isNew) {
            seen = seen.with(by, seq);
        }
        return isNew && seeing.passes(by, now, interval);
    }

    @Override
    SeenLines seen() {
        return seen;
    }

    private EndedSession ended(Outcome outcome, Instant at) {
        return new EndedSession(
                this, Optional.of(attendedAt), outcome, Optional.empty(), inOrder(at), Optional.empty());
    }
}
