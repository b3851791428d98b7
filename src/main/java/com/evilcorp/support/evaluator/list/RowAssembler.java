package com.evilcorp.support.evaluator.list;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.transcript.WaitBreakdown;
import com.evilcorp.support.transcript.WaitCauseCalculation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts listed sessions into rows of the page. */
@ApplicationScoped
public class RowAssembler {
    private final Catalogue catalogue;
    private final SearchHits hits;
    private final WaitCauseCalculation causes;
    private final Clock clock;
    private final ViewFormat format;

    @Inject
    RowAssembler(Catalogue catalogue, SearchHits hits, WaitCauseCalculation causes, Clock clock, ViewFormat format) {
        this.catalogue = catalogue;
        this.hits = hits;
        this.causes = causes;
        this.clock = clock;
        this.format = format;
    }

    /** The form in which this was asked for, to ask on. */
    public FilterView form(Filter filter, List<FilterView.Nonsense> refused) {
        return FilterView.of(filter, refused, catalogue.all(), format);
    }

    /** @param words what was looked for, if anything was */
    List<TranscriptRow> rows(List<SessionSummary> listed, Optional<String> words) {
        Map<UUID, SearchHits.Hit> found =
                words.map(looked -> hits.of(listed, looked)).orElse(Map.of());
        Map<UUID, WaitBreakdown> soFar = causes.soFar(
                listed.stream()
                        .filter(session -> session.causes().isEmpty())
                        .map(SessionSummary::id)
                        .toList(),
                clock.instant());
        return listed.stream()
                .map(session -> row(
                        session,
                        Optional.ofNullable(found.get(session.id())),
                        session.causes().or(() -> Optional.ofNullable(soFar.get(session.id())))))
                .toList();
    }

    private TranscriptRow row(
            SessionSummary session, Optional<SearchHits.Hit> hit, Optional<WaitBreakdown> causesSoFar) {
        return new TranscriptRow(
                session.id(),
                session.name(),
                session.product().map(format::title).orElse(null),
                hit.isPresent() ? null : session.question().orElse(null),
                hit.map(SearchHits.Hit::excerpt).orElse(null),
                hit.filter(found -> found.by() == Party.REP).isPresent(),
                format.time(session.openedAt()),
                session.waited().map(ViewFormat::duration).orElse(null),
                causesSoFar.map(WaitBar::of).orElse(null),
                session.place().orElse(null),
                promised(session).orElse(null),
                session.reply().map(ViewFormat::duration).orElse(null),
                session.handled().map(ViewFormat::duration).orElse(null),
                session.lines(),
                session.stars().orElse(null),
                session.scores().map(scores -> format.number(scores.mean())).orElse(null),
                format.stage(session.status()));
    }

    private static Optional<PromisedWait> promised(SessionSummary session) {
        return session.promisedLow()
                .flatMap(low -> session.promisedHigh().map(high -> PromisedWait.of(low, high, session.waited())));
    }
}
