package com.evilcorp.support.transcript;

import com.evilcorp.support.transcript.FiguresView.Share;
import com.evilcorp.support.transcript.FiguresView.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts figures into what the page shows, each with the way to the sessions behind it. */
final class FiguresDesk {
    private static final double WHOLE = 100;

    private final Figures figures;
    private final Filter filter;
    private final Wording wording;

    private FiguresDesk(Figures figures, Filter filter, Wording wording) {
        this.figures = figures;
        this.filter = filter;
        this.wording = wording;
    }

    static FiguresView view(Figures figures, Filter filter, Wording wording) {
        return new FiguresDesk(figures, filter, wording).view();
    }

    private FiguresView view() {
        int rated = figures.stars().stream().mapToInt(Integer::intValue).sum();
        return new FiguresView(
                figures.sessions(),
                filter.on(TranscriptPages.PATH),
                stages(),
                times(),
                stars(rated),
                rated,
                any(Parameter.STARS, "1", "2", "3", "4", "5"),
                mean(rated),
                causes(),
                FiguresPictures.days(figures, filter),
                FiguresPictures.hours(figures, filter),
                FiguresPictures.heat(figures, filter));
    }

    private List<Share> stages() {
        return figures.stages().entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey().slug(),
                        wording.stage(entry.getKey()),
                        entry.getValue().toString(),
                        share(entry.getValue(), figures.sessions()),
                        with(Parameter.OUTCOME, entry.getKey().slug())))
                .toList();
    }

    private List<Share> stars(int rated) {
        return IntStream.rangeClosed(1, Figures.MOST_STARS)
                .mapToObj(given -> new Share(
                        Integer.toString(given),
                        Integer.toString(given),
                        figures.stars().get(given - 1).toString(),
                        share(figures.stars().get(given - 1), rated),
                        with(Parameter.STARS, Integer.toString(given))))
                .toList();
    }

    private List<Share> causes() {
        long all =
                figures.causes().values().stream().mapToLong(Duration::toMillis).sum();
        return figures.causes().entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey().slug(),
                        entry.getKey().slug(),
                        Wording.duration(entry.getValue()),
                        share(entry.getValue().toMillis(), all),
                        with(Parameter.CAUSE, entry.getKey().slug())))
                .toList();
    }

    private List<Times> times() {
        List<Times> times = new ArrayList<>();
        figures.waited().ifPresent(spread -> times.add(times("waited", spread, Parameter.WAITED)));
        figures.reply().ifPresent(spread -> times.add(times("reply", spread, Parameter.REPLY)));
        figures.handled().ifPresent(spread -> times.add(times("handled", spread, Parameter.HANDLED)));
        return times;
    }

    private Times times(String what, Spread spread, Parameter bound) {
        return new Times(
                what,
                spread.count(),
                any(bound, "0"),
                Wording.duration(spread.median()),
                atLeast(bound, spread.median()),
                Wording.duration(spread.ninetieth()),
                atLeast(bound, spread.ninetieth()),
                Wording.duration(spread.longest()),
                atLeast(bound, spread.longest()));
    }

    /** In whole seconds, as it is shown. */
    private String atLeast(Parameter bound, Duration time) {
        return with(bound, Long.toString(time.toSeconds()));
    }

    private String mean(int rated) {
        if (rated == 0) {
            return null;
        }
        int all = IntStream.rangeClosed(1, Figures.MOST_STARS)
                .map(given -> given * figures.stars().get(given - 1))
                .sum();
        return wording.number(all / (double) rated);
    }

    /** To those with any value of a parameter: what is asked of it already narrows it down further. */
    private String any(Parameter parameter, String... values) {
        return filter.asksFor(parameter) ? filter.on(TranscriptPages.PATH) : with(parameter, values);
    }

    private String with(Parameter parameter, String... values) {
        return filter.with(parameter, values).on(TranscriptPages.PATH);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(WHOLE * 10 * part / whole) / 10.0;
    }
}
