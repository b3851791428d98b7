package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Sessions that are over and may still be asked for, in the order in which their time runs out. Whoever opens and ends
 * sessions without pause must not fill the memory with them: of those never attended only so many are kept.
 */
final class Remembered {
    private record Ended(Instant until, EndedSession session) {}

    private final Queue<Ended> attended = new ArrayDeque<>();
    private final Queue<Ended> unattended = new ArrayDeque<>();

    void keep(EndedSession session, Instant until) {
        (session.attendedAt().isPresent() ? attended : unattended).add(new Ended(until, session));
    }

    /** Lets go of those whose time is over, and of the oldest for which there is no room. */
    void due(Instant now, int mostUnattended, Consumer<EndedSession> letGo) {
        while (unattended.size() > mostUnattended || isOverdue(unattended, now)) {
            letGo.accept(unattended.remove().session());
        }
        while (isOverdue(attended, now)) {
            letGo.accept(attended.remove().session());
        }
    }

    private static boolean isOverdue(Queue<Ended> sessions, Instant now) {
        return !sessions.isEmpty() && !sessions.element().until().isAfter(now);
    }
}
