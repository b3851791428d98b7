package com.evilcorp.support.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a day came to for its customers.
 *
 * @param sessions  how many of each kind
 * @param median    wait of those who were attended; empty if nobody was
 * @param ninetieth percentile of the same
 */
public record DaySummary(
        Map<SessionResult.Kind, Integer> sessions, Optional<Duration> median, Optional<Duration> ninetieth) {
    static DaySummary of(RecordedDay day, Map<UUID, SessionResult> results) {
        Map<SessionResult.Kind, Integer> count = new EnumMap<>(SessionResult.Kind.class);
        List<Duration> waits = new ArrayList<>();
        for (RecordedSession session : day.sessions()) {
            SessionResult result = results.getOrDefault(session.id(), SessionResult.NONE);
            count.merge(result.kind(), 1, Integer::sum);
            result.attendedAt().ifPresent(at -> waits.add(Duration.between(session.openedAt(), at)));
        }
        return new DaySummary(count, percentile(waits, 0.5), percentile(waits, 0.9));
    }

    public int count(SessionResult.Kind kind) {
        return sessions.getOrDefault(kind, 0);
    }

    /** The least that is no less than that share of them. */
    static <T extends Comparable<T>> Optional<T> percentile(List<T> values, double share) {
        return values.stream()
                .sorted()
                .skip((long) Math.max(0, Math.ceil(share * values.size()) - 1))
                .findFirst();
    }
}
