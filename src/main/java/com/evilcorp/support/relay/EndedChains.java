package com.evilcorp.support.relay;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The heads that the chains of sessions ended with, known as soon as the end is stored: whoever is told of it is given the
 * head with it. Of those that ended lately, so many as are kept for who comes back to them; none from before a restart.
 */
@Singleton
public class EndedChains {
    private static final int CAPACITY = 10_000;

    private final Map<UUID, String> heads = new LinkedHashMap<>();

    /**
     * The end of a session is stored.
     *
     * @param head 64 hexadecimal digits
     */
    public synchronized void stored(UUID session, String head) {
        heads.put(session, head);
        if (heads.size() > CAPACITY) {
            heads.remove(heads.keySet().iterator().next());
        }
    }

    /** Empty where the session has no chain, or ended too long ago. */
    public synchronized Optional<String> headOf(UUID session) {
        return Optional.ofNullable(heads.get(session));
    }
}
