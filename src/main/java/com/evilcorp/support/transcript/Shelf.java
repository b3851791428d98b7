package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.shop.Product;
import com.evilcorp.support.desk.Party;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts listed sessions into rows of the page. */
@ApplicationScoped
class Shelf {
    private final Catalogue catalogue;
    private final SessionList sessions;

    @Inject
    Shelf(Catalogue catalogue, SessionList sessions) {
        this.catalogue = catalogue;
        this.sessions = sessions;
    }

    List<Product> products() {
        return catalogue.all();
    }

    /** @param words what was looked for, if anything was */
    List<TranscriptRow> rows(List<ListedSession> listed, Optional<String> words) {
        Map<UUID, SessionList.Hit> hits =
                words.map(looked -> sessions.hits(listed, looked)).orElse(Map.of());
        return listed.stream()
                .map(session -> row(session, Optional.ofNullable(hits.get(session.id()))))
                .toList();
    }

    private TranscriptRow row(ListedSession session, Optional<SessionList.Hit> hit) {
        return new TranscriptRow(
                session.id(),
                session.name(),
                title(session.product()),
                hit.isPresent() ? null : session.question(),
                hit.map(SessionList.Hit::excerpt).orElse(null),
                hit.filter(found -> found.by() == Party.REP).isPresent(),
                Wording.time(session.openedAt()),
                Wording.duration(session.waited()),
                Wording.duration(session.reply()),
                Wording.duration(session.handled()),
                session.lines(),
                session.stars(),
                session.reviewedAt() != null,
                session.stage().label());
    }

    private String title(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(catalogue::find)
                .map(Product::title)
                .orElse(slug);
    }
}
