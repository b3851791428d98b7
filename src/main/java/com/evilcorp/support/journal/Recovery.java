package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskRules;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Restored;
import com.evilcorp.support.desk.SessionName;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.desk.WaitEstimate;
import com.evilcorp.support.transcript.Absence;
import com.evilcorp.support.transcript.Link;
import com.evilcorp.support.transcript.Shift;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Reads back what a former process left: who waited, who was attended, who had just finished, and who held the seat. */
@ApplicationScoped
public class Recovery {
    private static final int SESSIONS_AT_ONCE = 1_000;

    /** A line without a link, as a former version of this service stores it, is where a chain stops for good. */
    private static final String HEADS =
            """
            select id, head
              from (select t.id, case when last.seq is null then t.opened_hash else last.hash end as head
                      from transcript t
                      left join lateral (select seq, hash from line where session = t.id order by seq desc limit 1) last
                           on true
                     where t.ended_at is null and t.opened_hash is not null) live
             where head is not null
            """;

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

    /** The last link of each live session that has a chain. */
    Map<UUID, Link> heads() {
        return QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(HEADS, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("head", byte[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Link((byte[]) row[1]))));
    }

    private Restored readTogether() {
        Instant since = clock.instant().minus(rules.endedKept());
        List<Transcript> transcripts = Stream.concat(liveOrServed(since).stream(), servedNever(since).stream())
                .sorted(Comparator.comparing(transcript -> transcript.number))
                .toList();
        Map<UUID, List<TranscriptLine>> lines = lines(transcripts);
        long lastNumber = session.createQuery("select coalesce(max(number), 0) from Transcript", Long.class)
                .getSingleResult();
        return new Restored(
                lastNumber,
                transcripts.stream()
                        .map(transcript -> restored(transcript, lines.getOrDefault(transcript.id, List.of())))
                        .toList(),
                seat(),
                handled());
    }

    /** Read newest first, since the last ones count, and turned around. */
    private List<Duration> handled() {
        List<?> times = session.createQuery(
                        "select attendedAt, endedAt from Transcript where endedAt is not null and attendedAt is not null"
                                + " order by endedAt desc",
                        Object[].class)
                .setMaxResults(WaitEstimate.SAMPLES)
                .setTupleTransformer((row, names) -> Duration.between((Instant) row[0], (Instant) row[1]))
                .getResultList();
        List<Duration> oldestFirst = new ArrayList<>();
        times.forEach(time -> oldestFirst.add(0, (Duration) time));
        return oldestFirst;
    }

    private Optional<Restored.HeldSeat> seat() {
        Optional<Instant> backAt = session.createQuery("from Absence where backAt is null", Absence.class)
                .uniqueResultOptional()
                .map(absence -> absence.dueAt);
        return session.createQuery("from Shift where givenUpAt is null", Shift.class)
                .uniqueResultOptional()
                .map(shift -> new Restored.HeldSeat(new TokenHash(shift.tokenHash), backAt));
    }

    private List<Transcript> liveOrServed(Instant since) {
        return session.createQuery(
                        "from Transcript where endedAt is null or (endedAt > :since and attendedAt is not null)",
                        Transcript.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Of those there may be more than are worth remembering. */
    private List<Transcript> servedNever(Instant since) {
        return session.createQuery(
                        "from Transcript where endedAt > :since and attendedAt is null order by endedAt desc",
                        Transcript.class)
                .setParameter("since", since)
                .setMaxResults(rules.mostEnded())
                .getResultList();
    }

    private Map<UUID, List<TranscriptLine>> lines(List<Transcript> transcripts) {
        Map<UUID, List<TranscriptLine>> lines = new HashMap<>();
        for (int from = 0; from < transcripts.size(); from += SESSIONS_AT_ONCE) {
            List<UUID> ids = transcripts.stream()
                    .skip(from)
                    .limit(SESSIONS_AT_ONCE)
                    .map(transcript -> transcript.id)
                    .toList();
            session.createQuery("from TranscriptLine where session in :ids order by session, seq", TranscriptLine.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(line -> lines.computeIfAbsent(line.session, unused -> new ArrayList<>())
                            .add(line));
        }
        return lines;
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
