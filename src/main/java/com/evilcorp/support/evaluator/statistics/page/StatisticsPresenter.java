package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.statistics.Details;
import com.evilcorp.support.evaluator.statistics.DetailsQuery;
import com.evilcorp.support.evaluator.statistics.DurationStatistics;
import com.evilcorp.support.evaluator.statistics.Statistics;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.Share;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.Times;
import com.evilcorp.support.evaluator.statistics.page.StatisticsView.TopicRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts figures into what the page shows, each with the way to the sessions behind it. */
final class StatisticsPresenter {
    private static final double WHOLE = 100;

    private final Statistics statistics;
    private final Filter filter;
    private final ViewFormat format;

    private StatisticsPresenter(Statistics statistics, Filter filter, ViewFormat format) {
        this.statistics = statistics;
        this.filter = filter;
        this.format = format;
    }

    /**
     * @param comparison of some of the figures with those of the period before, if there is one
     * @param cards      to choose among
     */
    static StatisticsView view(
            Statistics statistics,
            Details details,
            Comparison comparison,
            Optional<StatisticsView.Cards> cards,
            Filter filter,
            ViewFormat format) {
        return new StatisticsPresenter(statistics, filter, format).view(details, comparison, cards);
    }

    private StatisticsView view(Details details, Comparison comparison, Optional<StatisticsView.Cards> cards) {
        int rated = statistics.stars().stream().mapToInt(Integer::intValue).sum();
        return new StatisticsView(
                statistics.sessions(),
                filter.on(EvaluatorPages.PATH),
                comparison.rows(),
                comparison.compared().orElse(null),
                comparison.link().orElse(null),
                cards.orElse(null),
                details.sessions() == DetailsQuery.SESSIONS ? DetailsQuery.SESSIONS : null,
                stages(),
                statistics.silent(),
                times(),
                stars(rated),
                rated,
                any(FilterParameter.STARS, "1", "2", "3", "4", "5"),
                mean(rated).orElse(null),
                WeekRows.of(statistics, details, filter, format),
                topics(),
                causes(),
                Charts.days(statistics, filter).orElse(null),
                Charts.hours(statistics, filter).orElse(null),
                Charts.heat(statistics, filter));
    }

    private List<Share> stages() {
        return statistics.stages().entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey().slug(),
                        format.stage(entry.getKey()),
                        entry.getValue().toString(),
                        share(entry.getValue(), statistics.sessions()),
                        with(FilterParameter.OUTCOME, entry.getKey().slug())))
                .toList();
    }

    private List<Share> stars(int rated) {
        return IntStream.rangeClosed(1, Statistics.MOST_STARS)
                .mapToObj(given -> new Share(
                        Integer.toString(given),
                        Integer.toString(given),
                        statistics.stars().get(given - 1).toString(),
                        share(statistics.stars().get(given - 1), rated),
                        with(FilterParameter.STARS, Integer.toString(given))))
                .toList();
    }

    private List<TopicRow> topics() {
        return statistics.topics().stream()
                .map(topic -> new TopicRow(
                        format.topic(topic.slug()),
                        topic.sessions(),
                        with(FilterParameter.TOPIC, topic.slug()),
                        median(topic.waited()),
                        median(topic.handled()),
                        topic.stars().value().map(format::number).orElse(null)))
                .toList();
    }

    private static @Nullable String median(Optional<DurationStatistics> durations) {
        return durations
                .map(DurationStatistics::median)
                .map(ViewFormat::duration)
                .orElse(null);
    }

    private List<Share> causes() {
        long all = statistics.causes().values().stream()
                .mapToLong(Duration::toMillis)
                .sum();
        return statistics.causes().entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey().slug(),
                        entry.getKey().slug(),
                        ViewFormat.duration(entry.getValue()),
                        share(entry.getValue().toMillis(), all),
                        with(FilterParameter.CAUSE, entry.getKey().slug())))
                .toList();
    }

    private List<Times> times() {
        List<Times> times = new ArrayList<>();
        statistics.waited().ifPresent(durations -> times.add(times("waited", durations, FilterParameter.WAITED)));
        statistics.reply().ifPresent(durations -> times.add(times("reply", durations, FilterParameter.REPLY)));
        statistics.handled().ifPresent(durations -> times.add(times("handled", durations, FilterParameter.HANDLED)));
        return times;
    }

    private Times times(String what, DurationStatistics durations, FilterParameter bound) {
        return new Times(
                what,
                durations.count(),
                any(bound, "0"),
                ViewFormat.duration(durations.median()),
                atLeast(bound, durations.median()),
                ViewFormat.duration(durations.ninetieth()),
                atLeast(bound, durations.ninetieth()),
                ViewFormat.duration(durations.longest()),
                atLeast(bound, durations.longest()));
    }

    /** In whole seconds, as it is shown. */
    private String atLeast(FilterParameter bound, Duration time) {
        return with(bound, Long.toString(time.toSeconds()));
    }

    private Optional<String> mean(int rated) {
        if (rated == 0) {
            return Optional.empty();
        }
        int all = IntStream.rangeClosed(1, Statistics.MOST_STARS)
                .map(given -> given * statistics.stars().get(given - 1))
                .sum();
        return Optional.of(format.number(all / (double) rated));
    }

    /** To those with any value of a parameter: what is asked of it already narrows it down further. */
    private String any(FilterParameter parameter, String... values) {
        return filter.asksFor(parameter) ? filter.on(EvaluatorPages.PATH) : with(parameter, values);
    }

    private String with(FilterParameter parameter, String... values) {
        return filter.with(parameter, values).on(EvaluatorPages.PATH);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(WHOLE * 10 * part / whole) / 10.0;
    }
}
