package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskRules;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Restored;
import com.evilcorp.support.desk.SessionName;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.transcript.Shift;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads back what a former process left: who waited, who was attended, who had just finished, and who held the seat. */
@ApplicationScoped
public class Recovery {
    private static final String RECENT = "(t.endedAt is null or t.endedAt > :since)";

    private final StatelessSession session;
    private final Clock clock;
    private final DeskRules rules;

    @Inject
    Recovery(StatelessSession session, Clock clock, DeskRules rules) {
        this.session = session;
        this.clock = clock;
        this.rules = rules;
    }

    Restored read() {
        return QuarkusTransaction.requiringNew().call(this::readTogether);
    }

    private Restored readTogether() {
        Instant since = clock.instant().minus(rules.endedKept());
        List<Transcript> transcripts = session.createQuery(
                        "from Transcript t where " + RECENT + " order by t.number", Transcript.class)
                .setParameter("since", since)
                .getResultList();
        Map<UUID, List<TranscriptLine>> lines = session
                .createQuery(
                        "select l from TranscriptLine l join Transcript t on t.id = l.session where " + RECENT
                                + " order by l.session, l.seq",
                        TranscriptLine.class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(line -> line.session));
        long lastNumber = session.createQuery("select coalesce(max(number), 0) from Transcript", Long.class)
                .getSingleResult();
        Optional<TokenHash> seat = session.createQuery("from Shift where givenUpAt is null", Shift.class)
                .uniqueResultOptional()
                .map(shift -> new TokenHash(shift.tokenHash));
        return new Restored(
                lastNumber,
                transcripts.stream()
                        .map(transcript -> restored(transcript, lines.getOrDefault(transcript.id, List.of())))
                        .toList(),
                seat);
    }

    private static Restored.Session restored(Transcript transcript, List<TranscriptLine> rows) {
        List<Line> lines = rows.stream()
                .map(row -> new Line(row.seq, row.sender, row.said, row.at, Optional.ofNullable(row.clientId)))
                .toList();
        Opening opening = new Opening(
                transcript.id,
                transcript.number,
                new SessionName(transcript.name),
                question(lines),
                Optional.ofNullable(transcript.product),
                Optional.ofNullable(transcript.visitor),
                new TokenHash(transcript.tokenHash),
                transcript.openedAt);
        Optional<Restored.End> end = Optional.ofNullable(transcript.outcome)
                .map(outcome -> new Restored.End(
                        outcome,
                        transcript.endedAt,
                        Optional.ofNullable(transcript.stars).map(Short::intValue)));
        return new Restored.Session(opening, Optional.ofNullable(transcript.attendedAt), end, lines);
    }

    /** A first question is the one line that its customer gave no id. */
    private static Optional<String> question(List<Line> lines) {
        return lines.stream()
                .limit(1)
                .filter(line -> line.id().isEmpty())
                .map(Line::text)
                .findFirst();
    }
}
