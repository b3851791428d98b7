package com.evilcorp.support.relay;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Connections that have asked for nothing yet, oldest first. */
final class Newcomers {
    private final Set<Socket> waiting = new LinkedHashSet<>();
    private final int most;

    Newcomers(int most) {
        this.most = most;
    }

    /** Takes one more; if that is one too many, the oldest is no newcomer any longer. */
    synchronized Optional<Socket> join(Socket socket) {
        waiting.add(socket);
        if (waiting.size() <= most) {
            return Optional.empty();
        }
        Socket oldest = waiting.iterator().next();
        waiting.remove(oldest);
        return Optional.of(oldest);
    }

    /** It asked for something, or is gone. */
    synchronized void leave(Socket socket) {
        waiting.remove(socket);
    }
}
