package com.evilcorp.support.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Sessions that are over and may still be asked for, in the order in which their time runs out, on the steady clock.
 * Whoever opens and ends sessions without pause must not fill the memory with them: of those never attended only so many
 * are kept.
 */
final class Remembered {
    private record Ended(Duration until, EndedSession session) {}

    private final Queue<Ended> attended = byTime();
    private final Queue<Ended> unattended = byTime();

    void keep(EndedSession session, Duration until) {
        (session.attendedAt().isPresent() ? attended : unattended).add(new Ended(until, session));
    }

    /** Lets go of those whose time is over, and of the oldest for which there is no room. */
    void due(Duration now, int mostUnattended, Consumer<EndedSession> letGo) {
        while (unattended.size() > mostUnattended || isOverdue(unattended, now)) {
            letGo.accept(unattended.remove().session());
        }
        while (isOverdue(attended, now)) {
            letGo.accept(attended.remove().session());
        }
    }

    private static Queue<Ended> byTime() {
        return new PriorityQueue<>(Comparator.comparing(Ended::until));
    }

    private static boolean isOverdue(Queue<Ended> sessions, Duration now) {
        return !sessions.isEmpty() && sessions.element().until().compareTo(now) <= 0;
    }
}
