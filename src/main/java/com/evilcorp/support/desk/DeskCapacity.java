package com.evilcorp.support.desk;

import java.util.Optional;

/** How much the desk takes: who may still join the queue, and what may still be said. */
final class DeskCapacity {
    private final DeskLimits limits;
    private final Sessions sessions;
    private final Queue queue;

    DeskCapacity(DeskLimits limits, Sessions sessions, Queue queue) {
        this.limits = limits;
        this.sessions = sessions;
        this.queue = queue;
    }

    /** Whether nobody else may join the queue. */
    boolean isFull() {
        return queue.size() >= limits.maxWaiting() || sessions.liveText() >= limits.maxLiveText();
    }

    /** What speaks against another line in a live session. */
    Optional<Refused> refusesMore(ChatSession session, String text) {
        if (!limits.session().admits(session.conversation(), text)) {
            return Optional.of(Refused.TOO_LONG);
        }
        if (session instanceof OpenSession) {
            return Optional.empty();
        }
        if (!limits.waiting().admits(session.conversation(), text)) {
            return Optional.of(Refused.ENOUGH_FOR_NOW);
        }
        return sessions.liveText() >= limits.maxLiveText() ? Optional.of(Refused.BUSY) : Optional.empty();
    }
}
