package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.transcript.Shift;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/**
 * What a list of decisions comes to in the database. New sessions and lines go in together; what changes a session keeps
 * its order. What was only told, and not kept, leaves no trace.
 */
final class Batch implements DeskEvents {
    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<TranscriptLine> lines = new ArrayList<>();
    private final List<Consumer<StatelessSession>> changes = new ArrayList<>();

    static Batch of(List<DeskEvent> events) {
        Batch batch = new Batch();
        events.forEach(event -> event.tell(batch));
        return batch;
    }

    void write(StatelessSession session) {
        session.insertMultiple(transcripts);
        session.insertMultiple(lines);
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
        transcripts.add(transcript);
    }

    @Override
    public void said(DeskEvent.Said event) {
        lines.add(row(event.session(), event.line()));
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
