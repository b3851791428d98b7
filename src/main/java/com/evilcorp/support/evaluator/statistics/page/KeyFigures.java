package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.AskedCard;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.PromiseOutcome;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.evaluator.statistics.Details;
import com.evilcorp.support.evaluator.statistics.DetailsQuery;
import com.evilcorp.support.evaluator.statistics.DurationStatistics;
import com.evilcorp.support.evaluator.statistics.Mean;
import com.evilcorp.support.evaluator.statistics.PaidSilence;
import com.evilcorp.support.evaluator.statistics.ServiceLevel;
import com.evilcorp.support.evaluator.statistics.Statistics;
import com.evilcorp.support.evaluator.statistics.page.KeyFigure.Unit;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists the figures of a period, each with the way to the sessions behind it. */
final class KeyFigures {
    private final Statistics statistics;
    private final Details details;
    private final Scorecard card;
    private final Filter filter;
    private final ServiceLevel.Target target;
    private final ViewFormat format;
    private final StatisticsMessages words;
    private final List<KeyFigure> figures = new ArrayList<>();

    /** @param card that its reviews are counted of, as it is to be read */
    KeyFigures(
            Statistics statistics,
            Details details,
            Scorecard card,
            Filter filter,
            ServiceLevel.Target target,
            ViewFormat format,
            StatisticsMessages words) {
        this.statistics = statistics;
        this.details = details;
        this.card = card;
        this.filter = filter;
        this.target = target;
        this.format = format;
        this.words = words;
    }

    /** How good it was: what stands nowhere else on the page. */
    List<KeyFigure> quality() {
        serviceLevel();
        promises();
        share(words.lastLineSeen(), details.seen(), details.answered(), with(FilterParameter.SEEN, "yes", "no"));
        silence();
        stars();
        criteria();
        return List.copyOf(figures);
    }

    /** All that there is. */
    List<KeyFigure> all() {
        count(words.allSessions(), statistics.sessions(), filter.on(EvaluatorPages.PATH));
        for (SessionStatus stage : SessionStatus.values()) {
            count(
                    format.stage(stage),
                    statistics.stages().getOrDefault(stage, 0),
                    with(FilterParameter.OUTCOME, stage.slug()));
        }
        times(words.waiting(), statistics.waited(), FilterParameter.WAITED);
        times(words.reply(), statistics.reply(), FilterParameter.REPLY);
        times(words.handling(), statistics.handled(), FilterParameter.HANDLED);
        for (WaitCause cause : WaitCause.values()) {
            add(
                    words.waitedBecause(format.cause(cause)),
                    Unit.TIME,
                    Optional.ofNullable(statistics.causes().get(cause)).map(KeyFigures::millis),
                    statistics.sessions(),
                    with(FilterParameter.CAUSE, cause.slug()));
        }
        statistics
                .topics()
                .forEach(topic -> count(
                        words.about(format.topic(topic.slug())),
                        topic.sessions(),
                        with(FilterParameter.TOPIC, topic.slug())));
        return quality();
    }

    private void serviceLevel() {
        ServiceLevel level = statistics.serviceLevel();
        share(
                words.attendedWithin(ViewFormat.duration(target.within())),
                level.inTime(),
                level.counted(),
                with(
                        FilterParameter.PATIENT,
                        Long.toString(target.gaveUpWithin().toSeconds())));
    }

    private void promises() {
        share(
                words.promisesKept(),
                details.promised(PromiseOutcome.KEPT),
                details.told(),
                with(
                        FilterParameter.PROMISE,
                        Arrays.stream(PromiseOutcome.values())
                                .map(PromiseOutcome::slug)
                                .toArray(String[]::new)));
        for (PromiseOutcome broken : List.of(PromiseOutcome.LATE, PromiseOutcome.UNATTENDED)) {
            count(
                    broken == PromiseOutcome.LATE ? words.promisesLate() : words.promisesUnattended(),
                    details.promised(broken),
                    with(FilterParameter.PROMISE, broken.slug()));
        }
    }

    private void silence() {
        PaidSilence silence = details.silence();
        String served = filter.with(FilterParameter.HANDLED, "0").on(EvaluatorPages.PATH);
        String time = ViewFormat.duration(DetailsQuery.SILENCE);
        add(words.silent(time), Unit.TIME, Optional.of(millis(silence.silent())), details.attended(), served);
        add(words.paidByQueue(), Unit.TIME, Optional.of(millis(silence.paid())), details.attended(), served);
    }

    private void stars() {
        Mean mean = statistics.starsByDay().values().stream().reduce(Mean.NONE, Mean::and);
        add(
                words.starsOnAverage(),
                Unit.MEAN,
                mean.value(),
                mean.count(),
                filter.asksFor(FilterParameter.STARS)
                        ? filter.on(EvaluatorPages.PATH)
                        : with(FilterParameter.STARS, "1", "2", "3", "4", "5"));
    }

    private void criteria() {
        for (int criterion = 0; criterion < card.criteria().size(); criterion++) {
            Mean given = details.given(criterion);
            add(
                    words.reviewOf(card.criteria().get(criterion).title()),
                    Unit.MEAN,
                    given.value(),
                    given.count(),
                    with(
                            FilterParameter.CARD,
                            AskedCard.of(
                                            card.version(),
                                            card.criteria().get(criterion).slug())
                                    .slug()));
        }
    }

    private void times(String name, Optional<DurationStatistics> times, FilterParameter bound) {
        int count = times.map(DurationStatistics::count).orElse(0);
        String link = filter.asksFor(bound) ? filter.on(EvaluatorPages.PATH) : with(bound, "0");
        add(words.medianOf(name), Unit.TIME, times.map(time -> millis(time.median())), count, link);
        add(words.ninetiethOf(name), Unit.TIME, times.map(time -> millis(time.ninetieth())), count, link);
    }

    private void count(String name, int sessions, String link) {
        add(name, Unit.COUNT, Optional.of((double) sessions), sessions, link);
    }

    private void share(String name, int part, int whole, String link) {
        add(name, Unit.SHARE, whole == 0 ? Optional.empty() : Optional.of(part / (double) whole), whole, link);
    }

    private void add(String name, Unit unit, Optional<Double> value, int sessions, String link) {
        figures.add(new KeyFigure(name, unit, value, sessions, link));
    }

    private String with(FilterParameter parameter, String... values) {
        return filter.with(parameter, values).on(EvaluatorPages.PATH);
    }

    private static double millis(Duration time) {
        return time.toMillis();
    }
}
