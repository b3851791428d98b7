package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.list.SessionSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** It took several times as many lines as sessions about its topic usually do. */
final class ManyLinesRule implements ReadingRule {
    private static final int TIMES = 3;

    /** Of fewer sessions about a topic nobody can say what is usual. */
    private static final int FEWEST = 5;

    @Override
    public String explanation(ReadingMessages words) {
        return words.manyLinesOf(TIMES, FEWEST);
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) {
        Map<String, Integer> usual = usual(candidates.sessions());
        return candidates.measured(session -> session.topic()
                .map(usual::get)
                .filter(median -> session.lines() >= TIMES * median)
                .map(median -> (long) session.lines()));
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.manyLines((int) measure, TIMES);
    }

    /** The median of each topic that enough sessions are about: half of them have no more lines. */
    private static Map<String, Integer> usual(List<SessionSummary> sessions) {
        Map<String, List<Integer>> lines = sessions.stream()
                .filter(session -> session.topic().isPresent())
                .collect(Collectors.groupingBy(
                        session -> session.topic().orElseThrow(),
                        Collectors.mapping(SessionSummary::lines, Collectors.toList())));
        Map<String, Integer> usual = new HashMap<>();
        lines.forEach((topic, counts) -> median(counts).ifPresent(median -> usual.put(topic, median)));
        return usual;
    }

    private static Optional<Integer> median(List<Integer> counts) {
        return counts.size() < FEWEST
                ? Optional.empty()
                : counts.stream().sorted().skip((counts.size() - 1) / 2).findFirst();
    }
}
