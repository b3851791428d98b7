package com.evilcorp.support.evaluator.statistics.page;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.statistics.DurationStatistics;
import com.evilcorp.support.evaluator.statistics.Statistics;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.DayPicture;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.HeatCell;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.HeatRow;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.HourBar;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.HourPicture;
import com.evilcorp.support.transcript.SessionStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws figures. */
public final class Charts {
    private static final int MOST_DAYS = 92;
    private static final int MOST_WEEKS = 110;
    private static final int LEVELS = 5;

    /** How many days go together. */
    private enum Step {
        DAY,
        WEEK,
        MONTH;

        static Step over(LocalDate first, LocalDate last) {
            if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
                return DAY;
            }
            return ChronoUnit.WEEKS.between(first, last) < MOST_WEEKS ? WEEK : MONTH;
        }

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
            };
        }
    }

    private Charts() {}

    /** Sessions by day, or by longer stretches. Nothing if there is no day. */
    public static Optional<DayPicture> days(Statistics statistics, Filter filter) {
        if (statistics.days().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = statistics.days().firstKey();
        LocalDate last = statistics.days().lastKey();
        if (first.equals(last)) {
            return Optional.of(hoursOf(first, statistics, filter));
        }
        Step step = Step.over(first, last);
        SortedMap<LocalDate, SortedMap<String, Integer>> stretches = new TreeMap<>();
        for (LocalDate from = step.first(first); !from.isAfter(last); from = step.next(from)) {
            stretches.put(from, new TreeMap<>());
        }
        statistics.days().forEach((day, stages) -> add(requireNonNull(stretches.get(step.first(day))), stages));
        List<StackedBars.Stretch> bars = new ArrayList<>();
        stretches.forEach((from, groups) -> {
            LocalDate to = step.next(from).minusDays(1);
            bars.add(new StackedBars.Stretch(
                    from.toString(),
                    to.toString(),
                    groups,
                    within(filter, from, to).on(EvaluatorPages.PATH)));
        });
        return Optional.of(StackedBars.picture(
                ViewFormat.slug(step),
                bars,
                first.toString(),
                last.toString(),
                List.of(first.toString(), last.toString())));
    }

    private static DayPicture hoursOf(LocalDate day, Statistics statistics, Filter filter) {
        Filter ofDay = within(filter, day, day);
        return StackedBars.picture(
                "hour",
                IntStream.range(0, Statistics.HOURS)
                        .mapToObj(hour -> {
                            SortedMap<String, Integer> groups = new TreeMap<>();
                            add(groups, statistics.stagesByHour().get(hour));
                            return new StackedBars.Stretch(
                                    hour + ":00",
                                    (hour + 1) + ":00",
                                    groups,
                                    ofDay.with(FilterParameter.HOUR, Integer.toString(hour))
                                            .on(EvaluatorPages.PATH));
                        })
                        .toList(),
                day.toString(),
                day.toString(),
                List.of("0:00", "6:00", "12:00", "18:00", "24:00"));
    }

    /** Nothing if nobody waited. */
    static Optional<HourPicture> hours(Statistics statistics, Filter filter) {
        Optional<Duration> most = statistics.hours().stream()
                .flatMap(Optional::stream)
                .map(DurationStatistics::ninetieth)
                .max(Duration::compareTo);
        if (most.isEmpty()) {
            return Optional.empty();
        }
        double unit = StackedBars.HEIGHT / Math.max(1, most.get().toMillis());
        double width = StackedBars.WIDTH / Statistics.HOURS;
        List<HourBar> bars = IntStream.range(0, Statistics.HOURS)
                .filter(hour -> statistics.hours().get(hour).isPresent())
                .mapToObj(hour -> {
                    DurationStatistics waits = statistics.hours().get(hour).orElseThrow();
                    double median = waits.median().toMillis() * unit;
                    double ninetieth = waits.ninetieth().toMillis() * unit;
                    return new HourBar(
                            Integer.toString(hour),
                            waits.count(),
                            ViewFormat.duration(waits.median()),
                            ViewFormat.duration(waits.ninetieth()),
                            StackedBars.rounded(hour * width),
                            StackedBars.rounded(StackedBars.HEIGHT - median),
                            StackedBars.rounded(median),
                            StackedBars.rounded(StackedBars.HEIGHT - ninetieth),
                            StackedBars.rounded(ninetieth - median),
                            filter.with(FilterParameter.HOUR, Integer.toString(hour))
                                    .on(EvaluatorPages.PATH));
                })
                .toList();
        return Optional.of(new HourPicture(ViewFormat.duration(most.get()), bars));
    }

    static List<HeatRow> heat(Statistics statistics, Filter filter) {
        int most = statistics.heat().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        return IntStream.range(0, Statistics.HOURS)
                .mapToObj(hour -> new HeatRow(
                        Integer.toString(hour),
                        IntStream.range(0, Statistics.WEEKDAYS)
                                .mapToObj(day -> cell(
                                        filter,
                                        day,
                                        hour,
                                        statistics.heat().get(day).get(hour),
                                        most))
                                .toList()))
                .toList();
    }

    private static HeatCell cell(Filter filter, int day, int hour, int sessions, int most) {
        String weekday = Integer.toString(day + 1);
        int level = sessions == 0 ? 0 : 1 + (LEVELS - 1) * (sessions - 1) / Math.max(1, most - 1);
        return new HeatCell(
                weekday,
                sessions,
                level,
                filter.with(FilterParameter.WEEKDAY, weekday)
                        .with(FilterParameter.HOUR, Integer.toString(hour))
                        .on(EvaluatorPages.PATH));
    }

    private static void add(Map<String, Integer> groups, Map<SessionStatus, Integer> stages) {
        stages.forEach((stage, count) -> groups.merge(stage.group(), count, Integer::sum));
    }

    /** The filter may begin or end within the stretch. */
    static Filter within(Filter filter, LocalDate from, LocalDate to) {
        LocalDate first = filter.value(FilterParameter.FROM)
                .map(LocalDate::parse)
                .filter(from::isBefore)
                .orElse(from);
        LocalDate last = filter.value(FilterParameter.TO)
                .map(LocalDate::parse)
                .filter(to::isAfter)
                .orElse(to);
        return filter.with(FilterParameter.FROM, first.toString()).with(FilterParameter.TO, last.toString());
    }
}
