package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.statistics.StatisticsView.WeekRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What customers and the evaluator thought, week by week. */
final class Weeks {
    private static final int MOST = 26;
    private static final double WHOLE = 100;

    private Weeks() {}

    /**
     * Both by the Monday of their week.
     *
     * @param stars   of the sessions that were opened in it
     * @param reviews the same, of each what it comes to, from 1 to 5
     */
    record Week(Mean stars, Mean reviews) {
        static final Week NONE = new Week(Mean.NONE, Mean.NONE);

        Week and(Week other) {
            return new Week(stars.and(other.stars), reviews.and(other.reviews));
        }
    }

    /** Weeks of which there is something to tell, by their Mondays in the zone of the filter. */
    static Map<LocalDate, Week> of(Statistics statistics, Details details, Filter filter) {
        Map<LocalDate, Week> weeks = new HashMap<>();
        statistics
                .starsByDay()
                .forEach((day, stars) -> weeks.merge(monday(day), new Week(stars, Mean.NONE), Week::and));
        details.reviews().forEach(review -> review.outOfFive()
                .ifPresent(mean -> weeks.merge(
                        monday(LocalDate.ofInstant(review.opened(), filter.zone())),
                        new Week(Mean.NONE, Mean.NONE.and(mean)),
                        Week::and)));
        return weeks;
    }

    /** The newest first, {@value #MOST} at most. */
    static List<WeekRow> rows(Statistics statistics, Details details, Filter filter, ViewFormat format) {
        Map<LocalDate, Week> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(of(statistics, details, filter));
        return newestFirst.entrySet().stream()
                .limit(MOST)
                .map(week -> row(week.getKey(), week.getValue(), filter, format))
                .toList();
    }

    private static WeekRow row(LocalDate monday, Week week, Filter filter, ViewFormat format) {
        return new WeekRow(
                monday.toString(),
                Charts.within(filter, monday, monday.plusDays(6)).on(EvaluatorPages.PATH),
                text(week.stars(), format),
                share(week.stars()),
                week.stars().count(),
                text(week.reviews(), format),
                share(week.reviews()),
                week.reviews().count());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable String text(Mean mean, ViewFormat format) {
        return mean.value().map(format::number).orElse(null);
    }

    private static double share(Mean mean) {
        return Optional.of(mean).flatMap(Mean::value).orElse(0.0) * WHOLE / Statistics.MOST_STARS;
    }
}
