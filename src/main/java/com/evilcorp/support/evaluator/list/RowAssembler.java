package com.evilcorp.support.evaluator.list;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterView;
import com.evilcorp.support.evaluator.review.ReviewSummary;
import com.evilcorp.support.transcript.wait.WaitBreakdown;
import com.evilcorp.support.transcript.wait.WaitCauseCalculation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
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

    /**
     * What an address asks for, in the zone of whoever asks.
     *
     * @param refused takes what makes no sense
     */
    public Filter filter(UriInfo address, List<FilterView.Nonsense> refused) {
        return Filter.of(
                        address.getQueryParameters(),
                        (parameter, value) -> refused.add(new FilterView.Nonsense(parameter.slug(), value)))
                .in(format.zone());
    }

    /** The form in which this was asked for, to ask on. */
    public FilterView form(Filter filter, List<FilterView.Nonsense> refused) {
        return form(filter, refused, List.of());
    }

    /**
     * The same.
     *
     * @param kept what the page is asked for besides, which stays as it is when other sessions are asked for
     */
    public FilterView form(Filter filter, List<FilterView.Nonsense> refused, List<FilterView.Kept> kept) {
        return FilterView.of(filter, refused, kept, catalogue.all(), format);
    }

    /**
     * A row for each, in their order.
     *
     * @param words what was looked for, if anything was
     */
    public List<TranscriptRow> rows(List<SessionSummary> listed, Optional<String> words) {
        Map<UUID, SearchHits.Hit> found =
                words.map(looked -> hits.of(listed, looked)).orElse(Map.of());
        Map<UUID, WaitBreakdown> soFar = causes.soFar(
                listed.stream()
                        .filter(session -> session.causes().isEmpty())
                        .map(SessionSummary::id)
                        .toList(),
                clock.instant());
        Map<UUID, WaitBreakdown> waits = new HashMap<>(soFar);
        listed.forEach(session -> session.causes().ifPresent(known -> waits.put(session.id(), known)));
        Duration longest = waits.values().stream()
                .map(WaitBreakdown::total)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return listed.stream()
                .map(session -> row(
                        session,
                        Optional.ofNullable(found.get(session.id())),
                        Optional.ofNullable(waits.get(session.id())).map(wait -> WaitBar.of(wait, longest))))
                .toList();
    }

    private TranscriptRow row(SessionSummary session, Optional<SearchHits.Hit> hit, Optional<WaitBar> causesSoFar) {
        return new TranscriptRow(
                session.id(),
                session.name(),
                session.product().map(format::title).orElse(null),
                session.topic().map(format::topic).orElse(null),
                hit.isPresent() ? null : session.question().orElse(null),
                hit.map(SearchHits.Hit::excerpt).orElse(null),
                hit.filter(found -> found.by() == Party.REP).isPresent(),
                format.time(session.openedAt()),
                session.waited().map(ViewFormat::duration).orElse(null),
                causesSoFar.orElse(null),
                session.place().orElse(null),
                promised(session).orElse(null),
                session.reply().map(ViewFormat::duration).orElse(null),
                session.handled().map(ViewFormat::duration).orElse(null),
                session.lines(),
                session.stars().orElse(null),
                shownReview(session).map(review -> review.words(format)).orElse(null),
                format.stage(session.status()));
    }

    /** Not what was given to a session that is to be reviewed again by somebody who has not seen it. */
    private Optional<ReviewSummary> shownReview(SessionSummary session) {
        return session.review().filter(review -> session.secondLookDue()
                .filter(due -> !due.isAfter(clock.instant()))
                .isEmpty());
    }

    private static Optional<PromisedWait> promised(SessionSummary session) {
        Optional<Duration> attendedAfter = session.attendedAt().flatMap(at -> session.waited());
        return session.promisedLow()
                .flatMap(low -> session.promisedHigh().map(high -> PromisedWait.of(low, high, attendedAfter)));
    }
}
