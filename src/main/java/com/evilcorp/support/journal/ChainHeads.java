package com.evilcorp.support.journal;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.relay.EndedChains;
import jakarta.inject.Inject;
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
    private final EndedChains ended;

    @Inject
    ChainHeads(EndedChains ended) {
        this.ended = ended;
    }

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
        private final Map<UUID, ChainLink> last = new HashMap<>();

        private Draft() {}

        Optional<ChainLink> of(UUID session) {
            Optional<ChainLink> known = changed.get(session);
            return known == null ? Optional.ofNullable(stored.get(session)) : known;
        }

        void move(UUID session, ChainLink to) {
            changed.put(session, Optional.of(to));
        }

        /** The session ends with this link. */
        void end(UUID session, Optional<ChainLink> with) {
            changed.put(session, Optional.empty());
            with.ifPresent(link -> last.put(session, link));
        }

        /** The batch is stored. */
        void keep() {
            last.forEach((session, link) -> ended.stored(session, link.hex()));
            changed.forEach((session, head) ->
                    head.ifPresentOrElse(link -> stored.put(session, link), () -> stored.remove(session)));
        }
    }
}
