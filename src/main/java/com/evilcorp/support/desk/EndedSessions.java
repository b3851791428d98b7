package com.evilcorp.support.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Sessions that are over and may still be asked for, in the order in which their time runs out, on the steady clock.
 * Whoever opens and ends sessions without pause must not fill the memory with them: of those never attended only so many
 * are kept, and of all together only so much text. Those never attended go first, so that nobody pushes out who was served.
 */
final class EndedSessions {
    private record Ended(Duration until, EndedSession session) {}

    private final Queue<Ended> attended = byTime();
    private final Queue<Ended> unattended = byTime();
    private long text;

    void keep(EndedSession session, Duration until) {
        text += session.conversation().weight();
        (session.attendedAt().isPresent() ? attended : unattended).add(new Ended(until, session));
    }

    /** Forgets those whose time is over, and the oldest for which there is no room. */
    void due(Duration now, int mostUnattended, long maxText, Consumer<EndedSession> forget) {
        while (unattended.size() > mostUnattended || isOverdue(unattended, now)) {
            next(unattended, forget);
        }
        while (isOverdue(attended, now)) {
            next(attended, forget);
        }
        while (text > maxText) {
            next(unattended.isEmpty() ? attended : unattended, forget);
        }
    }

    private void next(Queue<Ended> sessions, Consumer<EndedSession> forget) {
        EndedSession session = sessions.remove().session();
        text -= session.conversation().weight();
        forget.accept(session);
    }

    private static Queue<Ended> byTime() {
        return new PriorityQueue<>(Comparator.comparing(Ended::until));
    }

    private static boolean isOverdue(Queue<Ended> sessions, Duration now) {
        return !sessions.isEmpty() && sessions.element().until().compareTo(now) <= 0;
    }
}
