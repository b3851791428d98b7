package com.evilcorp.support.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What would have been different about a day. What cannot be known of it is drawn, some times over; what comes out is a range
 * that holds nine of ten draws, and the same for the same question.
 *
 * @param recorded   the day as it was
 * @param reproduced whether the desk, with nothing changed, does again what it did, to the millisecond
 * @param draws      as many as were drawn
 * @param sessions   those that most draws have come out otherwise, most time gained first
 */
public record WhatIf(DaySummary recorded, boolean reproduced, List<DaySummary> draws, List<Difference> sessions) {
    private static final int MOST_DRAWS = 100;
    private static final int LEAST_DRAWS = 10;
    private static final int MOST_REPLAYED = 6_000;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** From the least to the most that nine of ten draws come to. */
    public record Range<T>(T low, T high) {}

    /**
     * A session that would have come out otherwise.
     *
     * @param kind what it comes to in most draws
     * @param waited the median of the waits in those draws, up to being attended or the end
     */
    public record Difference(RecordedSession session, SessionResult.Kind kind, Duration waited) {
        /** Less than none where the wait was longer. */
        public Duration gained() {
            return session.waited().minus(waited);
        }
    }

    /** Replays a day with nothing changed, and with the change as often as its size allows: in a second or so at most. */
    public static WhatIf of(RecordedDay day, DayChange change, Patience patience) {
        RepHabits unknown = new RepHabits(List.of(), List.of());
        DayReplay unchanged = new DayReplay(day, new DayChange.Nothing(), patience, unknown, new Random(0));
        boolean reproduced = unchanged.run().equals(recordedResults(day));
        RepHabits habits = new RepHabits(unchanged.reactions(), handled(day));
        List<Map<UUID, SessionResult>> draws = IntStream.range(0, draws(day))
                .mapToObj(seed -> new DayReplay(day, change, patience, habits, new Random(seed)).run())
                .toList();
        return new WhatIf(
                DaySummary.of(day, recordedResults(day)),
                reproduced,
                draws.stream().map(results -> DaySummary.of(day, results)).toList(),
                differences(day, draws));
    }

    /** How many sessions of a kind. */
    public Range<Integer> count(SessionResult.Kind kind) {
        return range(summary -> Optional.of(summary.count(kind))).orElseThrow();
    }

    /** A wait; empty if nobody is attended in any draw. */
    public Optional<Range<Duration>> wait(Function<DaySummary, Optional<Duration>> which) {
        return range(which);
    }

    private <T extends Comparable<T>> Optional<Range<T>> range(Function<DaySummary, Optional<T>> figure) {
        List<T> values =
                draws.stream().flatMap(draw -> figure.apply(draw).stream()).toList();
        return DaySummary.percentile(values, LOW)
                .flatMap(low -> DaySummary.percentile(values, HIGH).map(high -> new Range<>(low, high)));
    }

    private static int draws(RecordedDay day) {
        int affordable = MOST_REPLAYED / Math.max(1, day.sessions().size());
        return Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, affordable));
    }

    private static List<Duration> handled(RecordedDay day) {
        return day.sessions().stream()
                .flatMap(session -> session.handled().stream())
                .toList();
    }

    private static Map<UUID, SessionResult> recordedResults(RecordedDay day) {
        return day.sessions().stream().collect(Collectors.toMap(RecordedSession::id, RecordedSession::result));
    }

    private static List<Difference> differences(RecordedDay day, List<Map<UUID, SessionResult>> draws) {
        return day.sessions().stream()
                .flatMap(session ->
                        difference(
                                session,
                                draws.stream()
                                        .map(results -> results.get(session.id()))
                                        .toList())
                                .stream())
                .sorted(Comparator.comparing(Difference::gained).reversed())
                .toList();
    }

    private static Optional<Difference> difference(RecordedSession session, List<SessionResult> results) {
        List<Difference> other = new ArrayList<>();
        for (SessionResult result : results) {
            Difference drawn = new Difference(session, result.kind(), waited(session, result));
            if (drawn.kind() != session.result().kind() || !drawn.gained().isZero()) {
                other.add(drawn);
            }
        }
        return other.size() * 2 > results.size() ? Optional.of(typical(session, other)) : Optional.empty();
    }

    private static Difference typical(RecordedSession session, List<Difference> drawn) {
        Map<SessionResult.Kind, List<Duration>> waits = drawn.stream()
                .collect(Collectors.groupingBy(
                        Difference::kind, Collectors.mapping(Difference::waited, Collectors.toList())));
        Map.Entry<SessionResult.Kind, List<Duration>> most = waits.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().size()))
                .orElseThrow();
        return new Difference(
                session,
                most.getKey(),
                DaySummary.percentile(most.getValue(), 0.5).orElseThrow());
    }

    private static Duration waited(RecordedSession session, SessionResult result) {
        return result.attendedAt()
                .or(result::endedAt)
                .map(until -> Duration.between(session.openedAt(), until))
                .orElse(session.waited());
    }
}
