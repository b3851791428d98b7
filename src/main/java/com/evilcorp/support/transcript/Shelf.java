package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.support.desk.Party;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts listed sessions into rows of the page. */
@ApplicationScoped
class Shelf {
    private final Catalogue catalogue;
    private final SessionList sessions;
    private final Causes causes;
    private final Clock clock;
    private final Wording wording;

    @Inject
    Shelf(Catalogue catalogue, SessionList sessions, Causes causes, Clock clock, Wording wording) {
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.causes = causes;
        this.clock = clock;
        this.wording = wording;
    }

    /** The form in which this was asked for, to ask on. */
    FilterView form(Filter filter, List<FilterView.Nonsense> refused) {
        return FilterView.of(filter, refused, catalogue.all(), wording);
    }

    /** @param words what was looked for, if anything was */
    List<TranscriptRow> rows(List<ListedSession> listed, Optional<String> words) {
        Map<UUID, SessionList.Hit> hits =
                words.map(looked -> sessions.hits(listed, looked)).orElse(Map.of());
        Map<UUID, Waits> soFar = causes.soFar(
                listed.stream()
                        .filter(session -> session.causes() == null)
                        .map(ListedSession::id)
                        .toList(),
                clock.instant());
        return listed.stream()
                .map(session -> row(
                        session,
                        Optional.ofNullable(hits.get(session.id())),
                        session.causes() == null ? soFar.get(session.id()) : session.causes()))
                .toList();
    }

    private TranscriptRow row(ListedSession session, Optional<SessionList.Hit> hit, Waits waits) {
        return new TranscriptRow(
                session.id(),
                session.name(),
                wording.title(session.product()),
                hit.isPresent() ? null : session.question(),
                hit.map(SessionList.Hit::excerpt).orElse(null),
                hit.filter(found -> found.by() == Party.REP).isPresent(),
                wording.time(session.openedAt()),
                Wording.duration(session.waited()),
                WaitBar.of(waits),
                session.place(),
                Promised.of(session.promisedLow(), session.promisedHigh(), session.waited()),
                Wording.duration(session.reply()),
                Wording.duration(session.handled()),
                session.lines(),
                session.stars(),
                session.scores() == null
                        ? null
                        : wording.number(session.scores().mean()),
                wording.stage(session.stage()));
    }
}
