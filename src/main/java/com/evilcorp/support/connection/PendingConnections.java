package com.evilcorp.support.connection;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Connections that have asked for nothing yet, oldest first. */
final class PendingConnections {
    private final Set<Connection> waiting = new LinkedHashSet<>();
    private final int most;

    PendingConnections(int most) {
        this.most = most;
    }

    /** Takes one more; if that is one too many, the oldest is no newcomer any longer. */
    synchronized Optional<Connection> join(Connection socket) {
        waiting.add(socket);
        if (waiting.size() <= most) {
            return Optional.empty();
        }
        Connection oldest = waiting.iterator().next();
        waiting.remove(oldest);
        return Optional.of(oldest);
    }

    /** It asked for something, or is gone. */
    synchronized void leave(Connection socket) {
        waiting.remove(socket);
    }
}
