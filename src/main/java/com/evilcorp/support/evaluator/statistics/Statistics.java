package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.WaitCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What many sessions come to. Days and hours are UTC.
 *
 * @param stages how many stand where; stages without any are missing
 * @param silent how many of those that the rep ended ended because the customer did not answer
 * @param stars  how many were rated 1 to 5, in this order
 * @param days   how many were opened on each day, by where they stand; days without any are missing
 * @param heat   how many were opened on each weekday, Monday first, in each hour
 * @param hours  the waits of those opened in each hour of the day, nothing where there were none
 * @param causes how long all of them waited for each cause, as far as reckoned
 */
record Statistics(
        int sessions,
        Map<SessionStatus, Integer> stages,
        int silent,
        Optional<DurationStatistics> waited,
        Optional<DurationStatistics> reply,
        Optional<DurationStatistics> handled,
        List<Integer> stars,
        SortedMap<LocalDate, Map<SessionStatus, Integer>> days,
        List<List<Integer>> heat,
        List<Optional<DurationStatistics>> hours,
        Map<WaitCause, Duration> causes) {

    static final int WEEKDAYS = 7;
    static final int HOURS = 24;
    static final int MOST_STARS = 5;

    /** Gathers sessions, in any order. */
    static final class Tally {
        /** 1 January 1970 was a Thursday. */
        private static final int FIRST_WEEKDAY = 3;

        private final DurationStatistics.Times waited = new DurationStatistics.Times();
        private final DurationStatistics.Times reply = new DurationStatistics.Times();
        private final DurationStatistics.Times handled = new DurationStatistics.Times();
        private final List<DurationStatistics.Times> hours =
                Stream.generate(DurationStatistics.Times::new).limit(HOURS).toList();
        private final int[] stars = new int[MOST_STARS];
        private final int[][] heat = new int[WEEKDAYS][HOURS];
        private final SortedMap<Integer, Map<SessionStatus, Integer>> days = new TreeMap<>();
        private int latestDay;
        private Map<SessionStatus, Integer> ofLatestDay = Map.of();
        private long noRep;
        private long away;
        private long busy;
        private long unanswered;

        void add(PackedSession session) {
            int day = Math.floorDiv(session.hour(), HOURS);
            int hour = Math.floorMod(session.hour(), HOURS);
            heat[Math.floorMod(day + FIRST_WEEKDAY, WEEKDAYS)][hour]++;
            of(day).merge(session.stage(), 1, Integer::sum);
            add(waited, session.waited());
            add(reply, session.reply());
            add(handled, session.handled());
            add(hours.get(hour), session.waited());
            if (session.stars() > 0) {
                stars[session.stars() - 1]++;
            }
            if (session.noRep() != PackedSession.NONE) {
                noRep += session.noRep();
                away += session.away();
                busy += session.busy();
                unanswered += session.unanswered();
            }
        }

        /** Most sessions are of the day of the one before. */
        private Map<SessionStatus, Integer> of(int day) {
            if (day != latestDay || days.isEmpty()) {
                latestDay = day;
                ofLatestDay = days.computeIfAbsent(day, unused -> new EnumMap<>(SessionStatus.class));
            }
            return ofLatestDay;
        }

        Statistics figures(int silent) {
            Map<SessionStatus, Integer> stages = new EnumMap<>(SessionStatus.class);
            SortedMap<LocalDate, Map<SessionStatus, Integer>> byDay = new TreeMap<>();
            days.forEach((day, counts) -> {
                byDay.put(LocalDate.ofEpochDay(day), counts);
                counts.forEach((stage, count) -> stages.merge(stage, count, Integer::sum));
            });
            return new Statistics(
                    stages.values().stream().mapToInt(Integer::intValue).sum(),
                    stages,
                    silent,
                    waited.durations(),
                    reply.durations(),
                    handled.durations(),
                    boxed(stars),
                    byDay,
                    Stream.of(heat).map(Tally::boxed).toList(),
                    hours.stream().map(DurationStatistics.Times::durations).toList(),
                    causes());
        }

        private Map<WaitCause, Duration> causes() {
            Map<WaitCause, Duration> causes = new EnumMap<>(WaitCause.class);
            causes.put(WaitCause.NO_REP, Duration.ofMillis(noRep));
            causes.put(WaitCause.AWAY, Duration.ofMillis(away));
            causes.put(WaitCause.BUSY, Duration.ofMillis(busy));
            causes.put(WaitCause.UNANSWERED, Duration.ofMillis(unanswered));
            return causes;
        }

        private static void add(DurationStatistics.Times times, long time) {
            if (time != PackedSession.NONE) {
                times.add(time);
            }
        }

        private static List<Integer> boxed(int[] counts) {
            return IntStream.of(counts).boxed().toList();
        }
    }
}
