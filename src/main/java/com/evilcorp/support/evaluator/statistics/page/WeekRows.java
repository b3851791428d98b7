package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.statistics.Details;
import com.evilcorp.support.evaluator.statistics.Mean;
import com.evilcorp.support.evaluator.statistics.Statistics;
import com.evilcorp.support.evaluator.statistics.Weeks;
import com.evilcorp.support.evaluator.statistics.Weeks.Week;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.WeekRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts what was thought into rows, a week in each. */
final class WeekRows {
    private static final int MOST = 26;
    private static final double WHOLE = 100;

    private WeekRows() {}

    /** The newest first, {@value #MOST} at most. */
    static List<WeekRow> of(Statistics statistics, Details details, Filter filter, ViewFormat format) {
        Map<LocalDate, Week> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(Weeks.of(statistics, details, filter.zone()));
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

    private static @Nullable String text(Mean mean, ViewFormat format) {
        return mean.value().map(format::number).orElse(null);
    }

    private static double share(Mean mean) {
        return Optional.of(mean).flatMap(Mean::value).orElse(0.0) * WHOLE / Statistics.MOST_STARS;
    }
}
