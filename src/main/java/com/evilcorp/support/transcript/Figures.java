package com.evilcorp.support.transcript;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What many sessions come to. Days and hours are UTC.
 *
 * @param stages   how many stand where; stages without any are missing
 * @param stars    how many were rated 1 to 5, from index 0
 * @param days     how many were opened on each day, by where they stand; days without any are missing
 * @param heat     how many were opened on each weekday, Monday first, in each hour
 * @param hours    the waits of those opened in each hour of the day
 * @param causes   the milliseconds that all of them waited for each cause, as far as reckoned
 */
record Figures(
        int sessions,
        Map<Stage, Integer> stages,
        Optional<Spread> waited,
        Optional<Spread> reply,
        Optional<Spread> handled,
        int[] stars,
        SortedMap<LocalDate, Map<Stage, Integer>> days,
        int[][] heat,
        Spread.Times[] hours,
        long[] causes) {

    static final int WEEKDAYS = 7;
    static final int HOURS = 24;
    static final int MOST_STARS = 5;

    /** Gathers sessions, in any order. */
    static final class Tally {
        private static final long SECONDS_OF_HOUR = 3_600;
        private static final long SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;
        /** 1 January 1970 was a Thursday. */
        private static final int FIRST_WEEKDAY = 3;

        private final Spread.Times waited = new Spread.Times();
        private final Spread.Times reply = new Spread.Times();
        private final Spread.Times handled = new Spread.Times();
        private final Spread.Times[] hours = new Spread.Times[HOURS];
        private final int[] stages = new int[Stage.values().length];
        private final int[] stars = new int[MOST_STARS];
        private final int[][] heat = new int[WEEKDAYS][HOURS];
        private final long[] causes = new long[Cause.values().length];
        private final SortedMap<Long, int[]> days = new TreeMap<>();
        private int sessions;

        Tally() {
            for (int hour = 0; hour < HOURS; hour++) {
                hours[hour] = new Spread.Times();
            }
        }

        void add(SessionFact session) {
            long day = Math.floorDiv(session.opened(), SECONDS_OF_DAY);
            int hour = (int) (Math.floorMod(session.opened(), SECONDS_OF_DAY) / SECONDS_OF_HOUR);
            int stage = session.stage().ordinal();
            sessions++;
            stages[stage]++;
            heat[Math.floorMod(day + FIRST_WEEKDAY, WEEKDAYS)][hour]++;
            days.computeIfAbsent(day, unused -> new int[stages.length])[stage]++;
            add(waited, session.waited());
            add(reply, session.reply());
            add(handled, session.handled());
            add(hours[hour], session.waited());
            if (session.stars() > 0) {
                stars[session.stars() - 1]++;
            }
            for (int cause = 0; session.causes() != null && cause < causes.length; cause++) {
                causes[cause] += session.causes()[cause];
            }
        }

        Figures figures() {
            SortedMap<LocalDate, Map<Stage, Integer>> byDay = new TreeMap<>();
            days.forEach((day, counts) -> byDay.put(LocalDate.ofEpochDay(day), byStage(counts)));
            return new Figures(
                    sessions,
                    byStage(stages),
                    waited.spread(),
                    reply.spread(),
                    handled.spread(),
                    stars,
                    byDay,
                    heat,
                    hours,
                    causes);
        }

        private static void add(Spread.Times times, long time) {
            if (time != SessionFact.NONE) {
                times.add(time);
            }
        }

        private static Map<Stage, Integer> byStage(int[] counts) {
            Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                if (counts[stage.ordinal()] > 0) {
                    stages.put(stage, counts[stage.ordinal()]);
                }
            }
            return stages;
        }
    }
}
