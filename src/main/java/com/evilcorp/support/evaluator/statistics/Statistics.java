package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What many sessions come to. Days and hours are those of the zone that was asked for.
 *
 * @param stages how many stand where; stages without any are missing
 * @param serviceLevel how many were attended soon enough
 * @param silent how many of those that the rep ended ended because the customer did not answer
 * @param stars  how many were rated 1 to 5, in this order
 * @param starsByDay what those opened on each day were rated; days without any are missing
 * @param days   how many were opened on each day, by where they stand; days without any are missing
 * @param stagesByHour how many were opened in each hour of the day, by where they stand
 * @param heat   how many were opened on each weekday, Monday first, in each hour
 * @param hours  the waits of those opened in each hour of the day, nothing where there were none
 * @param topics what those come to that were about something, the most frequent first
 * @param causes how long all of them waited for each cause, as far as reckoned
 */
public record Statistics(
        int sessions,
        Map<SessionStatus, Integer> stages,
        ServiceLevel serviceLevel,
        int silent,
        Optional<DurationStatistics> waited,
        Optional<DurationStatistics> reply,
        Optional<DurationStatistics> handled,
        List<Integer> stars,
        SortedMap<LocalDate, Mean> starsByDay,
        SortedMap<LocalDate, Map<SessionStatus, Integer>> days,
        List<Map<SessionStatus, Integer>> stagesByHour,
        List<List<Integer>> heat,
        List<Optional<DurationStatistics>> hours,
        List<TopicStatistics> topics,
        Map<WaitCause, Duration> causes) {

    /** Of a week. */
    public static final int WEEKDAYS = 7;
    /** Of a day. */
    public static final int HOURS = 24;
    /** The best rating. */
    public static final int MOST_STARS = 5;

    /** Gathers sessions, in any order. */
    static final class Tally {
        private final DurationStatistics.Times waited = new DurationStatistics.Times();
        private final DurationStatistics.Times reply = new DurationStatistics.Times();
        private final DurationStatistics.Times handled = new DurationStatistics.Times();
        private final List<DurationStatistics.Times> hours =
                Stream.generate(DurationStatistics.Times::new).limit(HOURS).toList();
        private final Map<String, TopicStatistics.Tally> topics = new HashMap<>();
        private final ServiceLevel.Tally serviceLevel;
        private final int[] stars = new int[MOST_STARS];
        private final SortedMap<LocalDate, Mean> starsByDay = new TreeMap<>();
        private final List<Map<SessionStatus, Integer>> stagesByHour =
                Stream.generate(Tally::noStages).limit(HOURS).toList();
        private final int[][] heat = new int[WEEKDAYS][HOURS];
        private final SortedMap<LocalDate, Map<SessionStatus, Integer>> days = new TreeMap<>();
        private final LocalHours localHours;
        private LocalDate latestDay = LocalDate.MIN;
        private Map<SessionStatus, Integer> ofLatestDay = Map.of();
        private long noRep;
        private long away;
        private long busy;
        private long unanswered;

        Tally(ZoneId zone, ServiceLevel.Target target) {
            localHours = new LocalHours(zone);
            serviceLevel = new ServiceLevel.Tally(target);
        }

        /**
         * @param quarter of its hour in UTC in which it was opened, counted from 0; the first where the zone asks for no more
         * @param topic   what it was about, if the rep said so
         */
        void add(PackedSession session, int quarter, Optional<String> topic) {
            add(session, localHours.at(session.hour(), quarter));
            topic.map(slug -> topics.computeIfAbsent(slug, unused -> new TopicStatistics.Tally()))
                    .ifPresent(tally -> tally.add(session));
        }

        private void add(PackedSession session, LocalDateTime opened) {
            heat[opened.getDayOfWeek().getValue() - 1][opened.getHour()]++;
            stagesByHour.get(opened.getHour()).merge(session.stage(), 1, Integer::sum);
            of(opened.toLocalDate()).merge(session.stage(), 1, Integer::sum);
            serviceLevel.add(session);
            waited.addIfAny(session.waited());
            reply.addIfAny(session.reply());
            handled.addIfAny(session.handled());
            hours.get(opened.getHour()).addIfAny(session.waited());
            if (session.stars() > 0) {
                stars[session.stars() - 1]++;
                starsByDay.merge(opened.toLocalDate(), Mean.NONE.and(session.stars()), Mean::and);
            }
            if (session.noRep() != PackedSession.NONE) {
                noRep += session.noRep();
                away += session.away();
                busy += session.busy();
                unanswered += session.unanswered();
            }
        }

        private static Map<SessionStatus, Integer> noStages() {
            return new EnumMap<>(SessionStatus.class);
        }

        /** Most sessions are of the day of the one before. */
        private Map<SessionStatus, Integer> of(LocalDate day) {
            if (!day.equals(latestDay)) {
                latestDay = day;
                ofLatestDay = days.computeIfAbsent(day, unused -> noStages());
            }
            return ofLatestDay;
        }

        Statistics figures(int silent) {
            Map<SessionStatus, Integer> stages = noStages();
            SortedMap<LocalDate, Map<SessionStatus, Integer>> byDay = new TreeMap<>();
            days.forEach((day, counts) -> {
                byDay.put(day, counts);
                counts.forEach((stage, count) -> stages.merge(stage, count, Integer::sum));
            });
            return new Statistics(
                    stages.values().stream().mapToInt(Integer::intValue).sum(),
                    stages,
                    serviceLevel.figure(),
                    silent,
                    waited.durations(),
                    reply.durations(),
                    handled.durations(),
                    boxed(stars),
                    starsByDay,
                    byDay,
                    stagesByHour,
                    Stream.of(heat).map(Tally::boxed).toList(),
                    hours.stream().map(DurationStatistics.Times::durations).toList(),
                    topics(),
                    causes());
        }

        private List<TopicStatistics> topics() {
            return topics.entrySet().stream()
                    .map(topic -> topic.getValue().figures(topic.getKey()))
                    .sorted(Comparator.comparing(TopicStatistics::sessions)
                            .reversed()
                            .thenComparing(TopicStatistics::slug))
                    .toList();
        }

        private Map<WaitCause, Duration> causes() {
            Map<WaitCause, Duration> causes = new EnumMap<>(WaitCause.class);
            causes.put(WaitCause.NO_REP, Duration.ofMillis(noRep));
            causes.put(WaitCause.AWAY, Duration.ofMillis(away));
            causes.put(WaitCause.BUSY, Duration.ofMillis(busy));
            causes.put(WaitCause.UNANSWERED, Duration.ofMillis(unanswered));
            return causes;
        }

        private static List<Integer> boxed(int[] counts) {
            return IntStream.of(counts).boxed().toList();
        }
    }
}
