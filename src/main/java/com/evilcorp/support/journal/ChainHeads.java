package com.evilcorp.support.journal;

import com.evilcorp.support.transcript.ChainLink;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The last stored link of each live session's chain, so that the next costs the same however long the session is. Sessions
 * that began before there were chains have none. It belongs to the journal's thread.
 */
@Singleton
public class ChainHeads {
    private final Map<UUID, ChainLink> stored = new HashMap<>();

    /** Begins with what a former process left. */
    void restore(Map<UUID, ChainLink> left) {
        stored.clear();
        stored.putAll(left);
    }

    /** What a batch would make of them: tried again, it begins where this one did. */
    Draft draft() {
        return new Draft();
    }

    /** Heads as they will be once a batch is stored. */
    final class Draft {
        private final Map<UUID, Optional<ChainLink>> changed = new HashMap<>();

        private Draft() {}

        Optional<ChainLink> of(UUID session) {
            Optional<ChainLink> known = changed.get(session);
            return known == null ? Optional.ofNullable(stored.get(session)) : known;
        }

        void move(UUID session, ChainLink to) {
            changed.put(session, Optional.of(to));
        }

        void drop(UUID session) {
            changed.put(session, Optional.empty());
        }

        /** The batch is stored. */
        void keep() {
            changed.forEach((session, last) ->
                    last.ifPresentOrElse(link -> stored.put(session, link), () -> stored.remove(session)));
        }
    }
}
