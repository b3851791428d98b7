package com.evilcorp.support.transcript;

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
 * @param stars  how many were rated 1 to 5, in this order
 * @param days   how many were opened on each day, by where they stand; days without any are missing
 * @param heat   how many were opened on each weekday, Monday first, in each hour
 * @param hours  the waits of those opened in each hour of the day, nothing where there were none
 * @param causes how long all of them waited for each cause, as far as reckoned
 */
record Figures(
        int sessions,
        Map<Stage, Integer> stages,
        Optional<Spread> waited,
        Optional<Spread> reply,
        Optional<Spread> handled,
        List<Integer> stars,
        SortedMap<LocalDate, Map<Stage, Integer>> days,
        List<List<Integer>> heat,
        List<Optional<Spread>> hours,
        Map<Cause, Duration> causes) {

    static final int WEEKDAYS = 7;
    static final int HOURS = 24;
    static final int MOST_STARS = 5;

    /** Gathers sessions, in any order. */
    static final class Tally {
        /** 1 January 1970 was a Thursday. */
        private static final int FIRST_WEEKDAY = 3;

        private final Spread.Times waited = new Spread.Times();
        private final Spread.Times reply = new Spread.Times();
        private final Spread.Times handled = new Spread.Times();
        private final List<Spread.Times> hours =
                Stream.generate(Spread.Times::new).limit(HOURS).toList();
        private final int[] stars = new int[MOST_STARS];
        private final int[][] heat = new int[WEEKDAYS][HOURS];
        private final SortedMap<Integer, Map<Stage, Integer>> days = new TreeMap<>();
        private int latestDay;
        private Map<Stage, Integer> ofLatestDay = Map.of();
        private long noRep;
        private long away;
        private long busy;
        private long unanswered;

        void add(SessionFact session) {
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
            if (session.noRep() != SessionFact.NONE) {
                noRep += session.noRep();
                away += session.away();
                busy += session.busy();
                unanswered += session.unanswered();
            }
        }

        /** Most sessions are of the day of the one before. */
        private Map<Stage, Integer> of(int day) {
            if (day != latestDay || days.isEmpty()) {
                latestDay = day;
                ofLatestDay = days.computeIfAbsent(day, unused -> new EnumMap<>(Stage.class));
            }
            return ofLatestDay;
        }

        Figures figures() {
            Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
            SortedMap<LocalDate, Map<Stage, Integer>> byDay = new TreeMap<>();
            days.forEach((day, counts) -> {
                byDay.put(LocalDate.ofEpochDay(day), counts);
                counts.forEach((stage, count) -> stages.merge(stage, count, Integer::sum));
            });
            return new Figures(
                    stages.values().stream().mapToInt(Integer::intValue).sum(),
                    stages,
                    waited.spread(),
                    reply.spread(),
                    handled.spread(),
                    boxed(stars),
                    byDay,
                    Stream.of(heat).map(Tally::boxed).toList(),
                    hours.stream().map(Spread.Times::spread).toList(),
                    causes());
        }

        private Map<Cause, Duration> causes() {
            Map<Cause, Duration> causes = new EnumMap<>(Cause.class);
            causes.put(Cause.NO_REP, Duration.ofMillis(noRep));
            causes.put(Cause.AWAY, Duration.ofMillis(away));
            causes.put(Cause.BUSY, Duration.ofMillis(busy));
            causes.put(Cause.UNANSWERED, Duration.ofMillis(unanswered));
            return causes;
        }

        private static void add(Spread.Times times, long time) {
            if (time != SessionFact.NONE) {
                times.add(time);
            }
        }

        private static List<Integer> boxed(int[] counts) {
            return IntStream.of(counts).boxed().toList();
        }
    }
}
