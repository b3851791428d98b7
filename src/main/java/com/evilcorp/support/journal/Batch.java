package com.evilcorp.support.journal;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.Standing;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.transcript.Chain;
import com.evilcorp.support.transcript.Link;
import com.evilcorp.support.transcript.Shift;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final LineCounts counts = new LineCounts();
    private final Partings partings = new Partings();
    private final List<Consumer<StatelessSession>> changes = new ArrayList<>();
    private final Heads.Draft heads;

    private Batch(Heads.Draft heads) {
        this.heads = heads;
    }

    /** @param heads where the chains of the live sessions stand; moved on to where they stand afterwards */
    static Batch of(List<DeskEvent> events, Heads.Draft heads) {
        Batch batch = new Batch(heads);
        events.forEach(event -> event.tell(batch));
        batch.transcripts.forEach(batch.counts::fill);
        return batch;
    }

    void write(StatelessSession session) {
        session.insertMultiple(transcripts);
        session.insertMultiple(lines);
        counts.write(session);
        partings.write(session);
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
        Link head = Chain.opened(opening);
        transcript.openedHash = head.bytes();
        heads.move(opening.session(), head);
        transcripts.add(transcript);
    }

    @Override
    public void said(DeskEvent.Said event) {
        lines.add(row(event.session(), event.line()));
        counts.add(event.session(), event.line());
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
        UUID id = event.opening().session();
        byte[] hash = heads.of(id)
                .map(head -> Chain.ended(id, event.attendedAt().orElse(null), event.outcome(), event.at(), head))
                .map(Link::bytes)
                .orElse(null);
        heads.drop(id);
        changes.add(session -> session.createMutationQuery(
                        "update Transcript set endedAt = :at, outcome = :outcome, endedHash = :hash where id = :id")
                .setParameter("at", event.at())
                .setParameter("outcome", event.outcome())
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        // The chain of an ended session is not kept at hand: customers rate once, and few do. What was erased stays
        // empty.
        changes.add(
                session -> session.createQuery("from Transcript where id = :id and erasedAt is null", Transcript.class)
                        .setParameter("id", event.session())
                        .uniqueResultOptional()
                        .ifPresent(rated -> rate(session, rated, event)));
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
    public void resumed(DeskEvent.Resumed event) {
        // Who reads again what is over has not come back to it.
        if (!(event.standing() instanceof Standing.Ended)) {
            partings.back(event.session(), Party.CUSTOMER, event.at());
        }
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        if (event.isNew()) {
            partings.away(event.session(), Party.CUSTOMER, event.at());
        }
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void repAway(DeskEvent.RepAway event) {
        if (event.isNew()) {
            event.session().ifPresent(session -> partings.away(session, Party.REP, event.at()));
        }
    }

    @Override
    public void repBack(DeskEvent.RepBack event) {
        event.session().ifPresent(session -> partings.back(session, Party.REP, event.at()));
    }

    @Override
    public void takenUp(DeskEvent.TakenUp event) {}

    private void endAbsence(Instant at) {
        changes.add(session -> session.createMutationQuery("update Absence set backAt = :at where backAt is null")
                .setParameter("at", at)
                .executeUpdate());
    }

    private static void rate(StatelessSession session, Transcript rated, DeskEvent.Rated event) {
        int stars = event.rating().stars();
        String comment = event.rating().comment().orElse(null);
        byte[] hash = Optional.ofNullable(rated.endedHash)
                .map(ended -> Chain.rated(event.session(), stars, comment, event.at(), new Link(ended)))
                .map(Link::bytes)
                .orElse(null);
        session.createMutationQuery("update Transcript set stars = :stars, comment = :comment, ratedAt = :at,"
                        + " ratedHash = :hash where id = :id and erasedAt is null")
                .setParameter("stars", (short) stars)
                .setParameter("comment", comment)
                .setParameter("at", event.at())
                .setParameter("hash", hash)
                .setParameter("id", event.session())
                .executeUpdate();
    }

    private TranscriptLine row(UUID session, Line line) {
        TranscriptLine row = new TranscriptLine();
        row.session = session;
        row.seq = line.seq();
        row.sender = line.from();
        row.said = line.text();
        row.at = line.at();
        row.clientId = line.id().orElse(null);
        heads.of(session).map(head -> Chain.said(session, line, head)).ifPresent(link -> {
            row.hash = link.bytes();
            heads.move(session, link);
        });
        return row;
    }
}
