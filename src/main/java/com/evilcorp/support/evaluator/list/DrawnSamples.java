package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.filter.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which sessions samples consist of, for who goes through one: to draw it again looks at every session, and would leave out what has
 * been reviewed since.
 */
@ApplicationScoped
class DrawnSamples {
    /** How many are remembered. */
    private static final int MOST = 32;

    private final SessionQuery sessions;
    private final Map<Drawn, List<UUID>> remembered = new LinkedHashMap<>();

    private record Drawn(Filter from, DrawnSample sample) {}

    @Inject
    DrawnSamples(SessionQuery sessions) {
        this.sessions = sessions;
    }

    /** The sessions of a sample, in their order. */
    synchronized List<UUID> sessions(Filter from, DrawnSample sample) {
        Drawn drawn = new Drawn(from, sample);
        List<UUID> known = remembered.remove(drawn);
        List<UUID> found = known == null ? draw(from, sample) : known;
        remembered.put(drawn, found);
        if (remembered.size() > MOST) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return found;
    }

    private List<UUID> draw(Filter from, DrawnSample sample) {
        return sessions.sample(from, sample).stream().map(SessionSummary::id).toList();
    }
}
