package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.shop.Product;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is stored of the sessions, read for the evaluator. */
@ApplicationScoped
public class Archive {
    private static final int PAGE = 50;

    private final EntityManager database;
    private final Catalogue catalogue;

    @Inject
    Archive(EntityManager database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * A page of the list, newest first.
     *
     * @param rows  what is on it
     * @param older the number below which the next page goes on, if there is more
     */
    record Page(List<TranscriptRow> rows, Optional<Long> older) {}

    /**
     * A page of the sessions that hold the words in their name or in a line.
     *
     * @param words all sessions, if empty
     * @param below sessions with lower numbers only
     */
    @Transactional
    Page page(String words, long below) {
        List<Transcript> found = Transcript.find(
                        "from Transcript t where t.number < ?1 and (?2 = '' or lower(t.name) like lower(?3) escape '\\'"
                                + " or exists (select 1 from TranscriptLine l where l.session = t.id"
                                + " and lower(l.said) like lower(?3) escape '\\')) order by t.number desc",
                        below,
                        words,
                        containing(words))
                .page(0, PAGE + 1)
                .list();
        List<Transcript> shown = found.stream().limit(PAGE).toList();
        Map<UUID, Long> lines = countLines(shown);
        return new Page(
                shown.stream()
                        .map(transcript -> row(transcript, lines.getOrDefault(transcript.id, 0L)))
                        .toList(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).number) : Optional.empty());
    }

    private Map<UUID, Long> countLines(List<Transcript> transcripts) {
        return database
                .createQuery(
                        "select l.session, count(*) from TranscriptLine l where l.session in :ids group by l.session",
                        Object[].class)
                .setParameter(
                        "ids",
                        transcripts.stream().map(transcript -> transcript.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private TranscriptRow row(Transcript transcript, long lines) {
        return new TranscriptRow(
                transcript.id,
                transcript.name,
                title(transcript.product),
                Wording.time(transcript.openedAt),
                orEmpty(waited(transcript)),
                orEmpty(Wording.between(transcript.attendedAt, transcript.endedAt)),
                lines,
                transcript.stars,
                Wording.outcome(transcript));
    }

    private String title(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(catalogue::find)
                .map(Product::title)
                .orElse(slug);
    }

    /** Until attended, or until it ended unattended. */
    private static String waited(Transcript transcript) {
        return Wording.between(
                transcript.openedAt, transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt);
    }

    private static String containing(String words) {
        String escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + escaped + "%";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
