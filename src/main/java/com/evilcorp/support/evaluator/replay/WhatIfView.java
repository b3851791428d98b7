package com.evilcorp.support.evaluator.replay;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.replay.DaySummary;
import com.evilcorp.support.replay.SessionResult;
import com.evilcorp.support.replay.WhatIf;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What comes of a change, as it is read.
 *
 * @param reproduced whether the desk does the same again with nothing changed
 * @param sessions   how many the day has
 * @param figures    as it was, and as it would have been
 * @param changed    the sessions that most runs have come out differently; the first of them
 * @param more       how many others there are
 * @param runs       how many there were
 */
record WhatIfView(boolean reproduced, int sessions, List<Figure> figures, List<Changed> changed, int more, int runs) {
    private static final int SHOWN = 50;

    /** One thing that is counted or measured; the slug tells which. */
    record Figure(String slug, String was, String wouldBe) {}

    /** A session that comes out differently; the slugs tell what it came to, and would have come to. */
    record Changed(
            String id, String name, String openedAt, String was, String waited, String wouldBe, String wouldWait) {}

    static WhatIfView of(WhatIf answer, int sessions, ViewFormat format) {
        return new WhatIfView(
                answer.reproduced(),
                sessions,
                figures(answer),
                answer.sessions().stream()
                        .limit(SHOWN)
                        .map(difference -> changed(difference, format))
                        .toList(),
                Math.max(0, answer.sessions().size() - SHOWN),
                answer.draws().size());
    }

    private static List<Figure> figures(WhatIf answer) {
        return Stream.concat(
                        Stream.of(SessionResult.Kind.values()).map(kind -> count(answer, kind)),
                        Stream.of(
                                wait("median", answer, DaySummary::median),
                                wait("ninetieth", answer, DaySummary::ninetieth)))
                .toList();
    }

    private static Figure count(WhatIf answer, SessionResult.Kind kind) {
        return new Figure(
                ViewFormat.slug(kind),
                String.valueOf(answer.recorded().count(kind)),
                range(answer.count(kind), String::valueOf));
    }

    private static Figure wait(String slug, WhatIf answer, Function<DaySummary, Optional<Duration>> which) {
        return new Figure(
                slug,
                which.apply(answer.recorded()).map(ViewFormat::duration).orElse("–"),
                answer.wait(which)
                        .map(range -> range(range, ViewFormat::duration))
                        .orElse("–"));
    }

    private static <T> String range(WhatIf.Range<T> range, Function<T, String> text) {
        String low = text.apply(range.low());
        String high = text.apply(range.high());
        return low.equals(high) ? low : low + " – " + high;
    }

    private static Changed changed(WhatIf.Difference difference, ViewFormat format) {
        return new Changed(
                difference.session().id().toString(),
                difference.session().name(),
                format.clock(difference.session().openedAt()),
                ViewFormat.slug(difference.session().result().kind()),
                ViewFormat.duration(difference.session().waited()),
                ViewFormat.slug(difference.kind()),
                ViewFormat.duration(difference.waited()));
    }
}
