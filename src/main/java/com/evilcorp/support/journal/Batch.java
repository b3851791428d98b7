package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.transcript.Shift;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/**
 * What a list of decisions comes to in the database. New sessions and lines go in together; what changes a session keeps
 * its order. What was only told, and not kept, leaves no trace.
 */
final class Batch implements DeskEvents {
    private static final String COUNT_LINES =
            "update transcript set lines = ?, first_reply_at = coalesce(first_reply_at, ?) where id = ?";

    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<TranscriptLine> lines = new ArrayList<>();
    private final Map<UUID, Talk> talks = new LinkedHashMap<>();
    private final List<Consumer<StatelessSession>> changes = new ArrayList<>();

    /** What a session's lines come to in the list. */
    private static final class Talk {
        private int lines;
        private Instant firstReplyAt;

        private void add(Line line) {
            lines = line.seq();
            if (line.from() == Party.REP && firstReplyAt == null) {
                firstReplyAt = line.at();
            }
        }
    }

    static Batch of(List<DeskEvent> events) {
        Batch batch = new Batch();
        events.forEach(event -> event.tell(batch));
        batch.transcripts.forEach(batch::countInAdvance);
        return batch;
    }

    void write(StatelessSession session) {
        session.insertMultiple(transcripts);
        session.insertMultiple(lines);
        countLines(session);
        changes.forEach(change -> change.accept(session));
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        Opening opening = event.opening();
        Transcript transcript = new Transcript();
        transcript.id = opening.session();
        transcript.number = opening.number();
        transcript.name = opening.name().value();
        transcript.product = opening.product().orElse(null);
        transcript.visitor = opening.visitor().orElse(null);
        transcript.tokenHash = opening.token().hex();
        transcript.openedAt = opening.at();
        transcript.question = opening.question().orElse(null);
        transcript.place = event.position();
        event.promise().ifPresent(promise -> {
            transcript.promisedLow = promise.low();
            transcript.promisedHigh = promise.high();
        });
        transcripts.add(transcript);
    }

    @Override
    public void said(DeskEvent.Said event) {
        lines.add(row(event.session(), event.line()));
        talks.computeIfAbsent(event.session(), unused -> new Talk()).add(event.line());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        changes.add(session -> session.createMutationQuery("update Transcript set attendedAt = :at where id = :id")
                .setParameter("at", event.chat().at())
                .setParameter("id", event.chat().opening().session())
                .executeUpdate());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        changes.add(session -> session.createMutationQuery(
                        "update Transcript set endedAt = :at, outcome = :outcome where id = :id")
                .setParameter("at", event.at())
                .setParameter("outcome", event.outcome())
                .setParameter("id", event.opening().session())
                .executeUpdate());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        changes.add(session -> session.createMutationQuery(
                        "update Transcript set stars = :stars, comment = :comment, ratedAt = :at where id = :id")
                .setParameter("stars", (short) event.rating().stars())
                .setParameter("comment", event.rating().comment().orElse(null))
                .setParameter("at", event.at())
                .setParameter("id", event.session())
                .executeUpdate());
    }

    @Override
    public void seated(DeskEvent.Seated event) {
        String token = TokenHash.of(event.token()).hex();
        if (event.isNew()) {
            Shift shift = new Shift();
            shift.tokenHash = token;
            shift.takenAt = event.at();
            changes.add(session -> session.insert(shift));
        } else {
            changes.add(session -> session.createMutationQuery(
                            "update Shift set tokenHash = :token where givenUpAt is null")
                    .setParameter("token", token)
                    .executeUpdate());
        }
    }

    @Override
    public void steppedAway(DeskEvent.SteppedAway event) {
        if (event.isNew()) {
            changes.add(session -> session.createNativeMutationQuery("insert into absence (shift, left_at, due_at)"
                            + " select id, :at, :due from shift where given_up_at is null")
                    .setParameter("at", event.at())
                    .setParameter("due", event.backAt())
                    .executeUpdate());
        } else {
            changes.add(session -> session.createMutationQuery("update Absence set dueAt = :due where backAt is null")
                    .setParameter("due", event.backAt())
                    .executeUpdate());
        }
    }

    @Override
    public void cameBack(DeskEvent.CameBack event) {
        endAbsence(event.at());
    }

    @Override
    public void found(DeskEvent.Found event) {}

    @Override
    public void seatGivenUp(DeskEvent.SeatGivenUp event) {
        endAbsence(event.at());
        changes.add(session -> session.createMutationQuery("update Shift set givenUpAt = :at where givenUpAt is null")
                .setParameter("at", event.at())
                .executeUpdate());
    }

    @Override
    public void saidAgain(DeskEvent.SaidAgain event) {}

    @Override
    public void resumed(DeskEvent.Resumed event) {}

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void repAway(DeskEvent.RepAway event) {}

    @Override
    public void repBack(DeskEvent.RepBack event) {}

    @Override
    public void takenUp(DeskEvent.TakenUp event) {}

    /** What was said in a session that is new goes in with it. */
    private void countInAdvance(Transcript transcript) {
        Talk talk = talks.remove(transcript.id);
        if (talk != null) {
            transcript.lines = talk.lines;
            transcript.firstReplyAt = talk.firstReplyAt;
        }
    }

    /** All at once: in a crowd, many say something between two commits. */
    private void countLines(StatelessSession session) {
        if (!talks.isEmpty()) {
            session.doWork(connection -> {
                try (PreparedStatement count = connection.prepareStatement(COUNT_LINES)) {
                    for (Map.Entry<UUID, Talk> talk : talks.entrySet()) {
                        count.setInt(1, talk.getValue().lines);
                        count.setObject(2, utc(talk.getValue().firstReplyAt), Types.TIMESTAMP_WITH_TIMEZONE);
                        count.setObject(3, talk.getKey());
                        count.addBatch();
                    }
                    count.executeBatch();
                }
            });
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private void endAbsence(Instant at) {
        changes.add(session -> session.createMutationQuery("update Absence set backAt = :at where backAt is null")
                .setParameter("at", at)
                .executeUpdate());
    }

    private static TranscriptLine row(UUID session, Line line) {
        TranscriptLine row = new TranscriptLine();
        row.session = session;
        row.seq = line.seq();
        row.sender = line.from();
        row.said = line.text();
        row.at = line.at();
        row.clientId = line.id().orElse(null);
        return row;
    }
}
