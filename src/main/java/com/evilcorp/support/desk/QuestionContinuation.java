package com.evilcorp.support.desk;

import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.Optional;
import java.util.UUID;

/** How a question that was answered goes on as a session, while the rep is there. */
public final class QuestionContinuation {
    private final DeskLock lock;
    private final DeskState desk;
    private final SessionOpening opening;

    QuestionContinuation(DeskLock lock, DeskState desk, SessionOpening opening) {
        this.lock = lock;
        this.desk = desk;
        this.opening = opening;
    }

    /** Whether the rep is there, and has not stepped away. */
    public boolean isPossible() {
        return lock.hold(() -> desk.seat().isAttended());
    }

    /**
     * Opens a session that begins with the exchange, once for each token. Nobody is connected to it yet: its customer has the long
     * grace to {@link SupportDesk#resume} it.
     *
     * @return {@code NOBODY_THERE}, {@code QUEUE_FULL}, {@code BUSY}
     */
    public Optional<Refused> goOn(NewSession request, OwnToken token, AnsweredQuestion question) {
        return lock.hold(() -> goOnNow(request, token, question));
    }

    private Optional<Refused> goOnNow(NewSession request, OwnToken token, AnsweredQuestion question) {
        if (desk.sessions().withToken(TokenHash.of(token.value())).isPresent()) {
            // It was opened before, and the answer was lost.
            return Optional.empty();
        }
        if (!desk.seat().isAttended()) {
            return Optional.of(Refused.NOBODY_THERE);
        }
        Optional<Refused> refusal = opening.refusal();
        if (refusal.isEmpty()) {
            begin(request, token, question);
        }
        return refusal;
    }

    private void begin(NewSession request, OwnToken token, AnsweredQuestion question) {
        WaitingSession session = opening.open(request, token.value(), Optional.empty(), Optional.of(question.id()));
        for (AnsweredQuestion.Entry entry : question.exchange()) {
            opening.add(session, entry.from(), entry.text(), idOf(entry, session));
        }
        desk.expect(
                session,
                new Presence.Away(desk.now().steady().plus(desk.limits().grace(DisconnectKind.DROPPED)), false));
    }

    /** The first is the first question of the session, which has none. */
    private static Optional<UUID> idOf(AnsweredQuestion.Entry entry, WaitingSession session) {
        return session.conversation().size() == 0 ? Optional.empty() : Optional.of(entry.id());
    }
}
