package com.evilcorp.support.evaluator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The days of a desk as they might have gone, made up from a seed: more customers about noon than at night and fewer at
 * weekends, one rep from eight to ten with a lunch, who serves in order, turns some away, and is outwaited by others. All
 * times are milliseconds since 1970, UTC.
 */
final class PastDesk {
    /** Customers by the hour, of a weekday. */
    private static final double[] HOURS = {
        1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 20, 21, 22, 20, 18, 17, 16, 15, 13, 11, 9, 6, 4, 2
    };

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;
    private static final long PATIENCE = 600 * SECOND;

    /**
     * A session that is over.
     *
     * @param attendedAt 0 if it never was
     * @param stars      0 if it was not rated
     */
    record Past(long openedAt, long attendedAt, long endedAt, String outcome, int stars, Wait waited) {}

    /** Why somebody waited, in milliseconds that add up to the wait. */
    record Wait(long noRep, long away, long busy, long unanswered) {}

    private record Span(long from, long to) {
        long in(long since, long until) {
            return Math.max(0, Math.min(to, until) - Math.max(from, since));
        }
    }

    /** A time in the seat, with one absence. */
    record Day(long takenAt, long leftAt, long backAt, long givenUpAt) {}

    private final Random chance;
    /** The sessions of a day that were attended, the latest first. */
    private final Deque<Span> attended = new ArrayDeque<>();

    private long free;

    PastDesk(Random chance) {
        this.chance = chance;
    }

    /** Plays a day, with about so many customers. */
    Day play(LocalDate date, int customers, Consumer<Past> sessions) {
        Day day = day(date);
        free = Math.max(free, day.takenAt());
        attended.clear();
        for (long openedAt : arrivals(date, customers)) {
            sessions.accept(session(openedAt, day));
        }
        return day;
    }

    private Past session(long openedAt, Day day) {
        long turn = turn(openedAt, day);
        long outwaited = openedAt + (long) (-PATIENCE * Math.log(1 - chance.nextDouble()));
        if (turn > outwaited || turn > day.givenUpAt()) {
            String outcome = chance.nextInt(500) == 0 ? "INTERRUPTED" : "ABANDONED";
            return new Past(openedAt, 0, outwaited, outcome, 0, wait(openedAt, outwaited, day));
        }
        long answeredAt = turn + SECOND + chance.nextInt(12_000);
        double answer = chance.nextDouble();
        if (answer < 0.15) {
            String outcome = answer < 0.1 ? "DECLINED" : "CANCELLED";
            return new Past(openedAt, 0, answeredAt, outcome, 0, wait(openedAt, answeredAt, day));
        }
        long endedAt = answeredAt + (long) (90 * SECOND * Math.exp(0.8 * chance.nextGaussian()));
        free = endedAt + SECOND;
        int stars = chance.nextInt(3) == 0 ? 1 + chance.nextInt(5) : 0;
        Wait wait = wait(openedAt, answeredAt, day);
        attended.push(new Span(answeredAt, endedAt));
        return new Past(openedAt, answeredAt, endedAt, end(), stars, wait);
    }

    private Wait wait(long since, long until, Day day) {
        long held = new Span(day.takenAt(), day.givenUpAt()).in(since, until);
        long away = new Span(day.leftAt(), day.backAt()).in(since, until);
        long busy = attended.stream()
                .takeWhile(span -> span.to() > since)
                .mapToLong(span -> span.in(Math.max(since, day.takenAt()), Math.min(until, day.givenUpAt()))
                        - span.in(Math.max(since, day.leftAt()), Math.min(until, day.backAt())))
                .sum();
        return new Wait(until - since - held, away, busy, held - away - busy);
    }

    private long turn(long openedAt, Day day) {
        long turn = Math.max(openedAt, Math.max(free, day.takenAt()));
        return turn >= day.leftAt() && turn < day.backAt() ? day.backAt() : turn;
    }

    private String end() {
        int way = chance.nextInt(100);
        return way < 60 ? "ENDED_BY_REP" : way < 90 ? "ENDED_BY_CUSTOMER" : way < 98 ? "CUSTOMER_LEFT" : "REP_LEFT";
    }

    private long[] arrivals(LocalDate date, int customers) {
        long midnight = millis(date, LocalTime.MIDNIGHT);
        double all = Arrays.stream(HOURS).sum();
        List<Long> arrivals = new ArrayList<>();
        for (int hour = 0; hour < HOURS.length; hour++) {
            long many = Math.round(customers * HOURS[hour] / all * (0.7 + 0.6 * chance.nextDouble()));
            for (int i = 0; i < many; i++) {
                arrivals.add(midnight + hour * HOUR + chance.nextInt((int) HOUR));
            }
        }
        return arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private Day day(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        long from = millis(date, LocalTime.of(weekend ? 10 : 8, 0)) + chance.nextInt((int) HOUR / 4);
        long lunch = millis(date, LocalTime.of(12, 30)) + chance.nextInt((int) HOUR / 2);
        long back = lunch + Duration.ofMinutes(20 + chance.nextInt(40)).toMillis();
        return new Day(from, lunch, back, millis(date, LocalTime.of(weekend ? 16 : 22, 0)));
    }

    private static long millis(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
