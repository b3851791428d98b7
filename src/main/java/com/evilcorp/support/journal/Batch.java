package com.evilcorp.support.journal;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list of decisions comes to in the database. What is new goes in together; what changes a session keeps its order.
 * What was only told, and not kept, leaves no trace.
 */
final class Batch implements DeskEventListener {
    private static final String SAY = "insert into line (session, seq, sender, said, at, client_id, hash)"
            + " select fresh.* from %s as fresh where " + EpochFence.PASSED;
    private static final String SHOW = "update picture set line = ? where id = ?";
    private static final String ATTEND = "update transcript set attended_at = ? where id = ?";
    private static final String END =
            "update transcript set ended_at = fresh.at, outcome = fresh.outcome, end_reason = fresh.why, ended_hash = fresh.hash,"
                    + " seen_by_customer = nullif(fresh.by_customer, 0), seen_by_rep = nullif(fresh.by_rep, 0),"
                    + " lines = coalesce((select max(seq) from line where line.session = fresh.session), 0)"
                    + " from %s as fresh (session, at, outcome, why, hash, by_customer, by_rep)"
                    + " where id = fresh.session";
    private static final String ASK = "insert into presence_check (session, asked_at, due_at) values (?, ?, ?)";
    private static final String ANSWER =
            "update presence_check set answered_at = ? where session = ? and answered_at is null";
    /** The lock waits for whoever erases the session, of which then nothing is kept. */
    private static final String NOTE = "insert into rep_note (client_id, noted, at, session)"
            + " select ?, ?, ?, id from transcript where id = ? and erased_at is null for share"
            + " on conflict (session, client_id) do nothing";

    private static final String CHOOSE_TOPIC = "update transcript set topic = ? where id = ? and erased_at is null";
    private static final String TAKE_SEAT = "insert into shift (token_hash, taken_at) values (?, ?)";
    private static final String KEEP_SEAT = "update shift set token_hash = ? where given_up_at is null";
    private static final String GIVE_UP_SEAT = "update shift set given_up_at = ? where given_up_at is null";
    private static final String START_BREAK =
            "insert into absence (shift, left_at, due_at) select id, ?, ? from shift where given_up_at is null";
    private static final String PROLONG_BREAK = "update absence set due_at = ? where back_at is null";
    private static final String END_BREAK = "update absence set back_at = ? where back_at is null";

    private static final List<String> TYPES_OF_LINE =
            List.of("uuid", "int4", "text", "text", "timestamptz", "uuid", "bytea");
    private static final List<String> TYPES_OF_END =
            List.of("uuid", "timestamptz", "text", "text", "bytea", "int4", "int4");

    private final BatchStatement.Rows lines = new BatchStatement.Rows(SAY, TYPES_OF_LINE);
    private final OpenedSessions opened = new OpenedSessions();
    private final Disconnections disconnections = new Disconnections();
    private final BatchStatement statement = new BatchStatement();
    private final ChainHeads.Draft chainHeads;

    private Batch(ChainHeads.Draft chainHeads) {
        this.chainHeads = chainHeads;
    }

    /** @param chainHeads where the chains of the live sessions stand; moved on to where they stand afterwards */
    static BatchStatement of(List<DeskEvent> events, ChainHeads.Draft chainHeads) {
        Batch batch = new Batch(chainHeads);
        events.forEach(event -> event.dispatch(batch));
        BatchFacts.of(events).addTo(batch.statement);
        return batch.statement();
    }

    private BatchStatement statement() {
        opened.addTo(statement);
        statement.with(lines);
        disconnections.addTo(statement);
        return statement;
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        ChainLink firstLink = HashChain.opened(event.details());
        chainHeads.move(event.details().session(), firstLink);
        opened.add(event, firstLink);
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        Line line = event.line();
        Optional<ChainLink> link =
                chainHeads.of(event.session()).map(last -> HashChain.said(event.session(), line, last));
        link.ifPresent(next -> chainHeads.move(event.session(), next));
        lines.add(
                event.session(),
                line.seq(),
                line.from().name(),
                line.text(),
                line.at(),
                line.id().orElse(null),
                link.map(ChainLink::bytes).orElse(null));
        line.picture().ifPresent(picture -> statement.change(SHOW, line.seq(), picture.id()));
        if (event.isAttended()) {
            opened.addReply(event.session(), line);
        }
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        statement.change(ATTEND, event.chat().at(), event.chat().details().session());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        UUID id = event.details().session();
        Optional<ChainLink> link = chainHeads
                .of(id)
                .map(last -> HashChain.ended(id, event.attendedAt(), event.outcome(), event.at(), last));
        chainHeads.end(id, link);
        statement.changeRow(
                END,
                TYPES_OF_END,
                id,
                event.at(),
                event.outcome().name(),
                event.why().map(EndReason::name).orElse(null),
                link.map(ChainLink::bytes).orElse(null),
                event.seen().byCustomer(),
                event.seen().byRep());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        statement.change(new RatingChange(event));
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        String token = TokenHash.of(event.token()).hex();
        if (event.isNew()) {
            statement.change(TAKE_SEAT, token, event.at());
        } else {
            statement.change(KEEP_SEAT, token);
        }
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        if (event.isNew()) {
            statement.change(START_BREAK, event.at(), event.backAt().orElse(null));
        } else {
            statement.change(PROLONG_BREAK, event.backAt().orElse(null));
        }
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        statement.change(END_BREAK, event.at());
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        statement.change(END_BREAK, event.at());
        statement.change(GIVE_UP_SEAT, event.at());
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {}

    @Override
    public void resumed(DeskEvent.Resumed event) {
        // Who reads again what is over has not come back to it.
        if (!(event.state() instanceof SessionState.Ended)) {
            disconnections.back(event.session(), Party.CUSTOMER, event.at());
        }
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        if (event.isNew()) {
            disconnections.away(event.session(), Party.CUSTOMER, event.at());
        }
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        if (event.isNew()) {
            event.session().ifPresent(session -> disconnections.away(session, Party.REP, event.at()));
        }
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        event.session().ifPresent(session -> disconnections.back(session, Party.REP, event.at()));
    }

    @Override
    public void asked(AskEvent.Asked event) {
        if (event.isNew()) {
            statement.change(ASK, event.session(), event.at(), event.until());
        }
    }

    @Override
    public void answered(AskEvent.Answered event) {
        statement.change(ANSWER, event.at(), event.session());
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        statement.change(NOTE, event.id(), event.text().value(), event.at(), event.session());
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {}

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        statement.change(CHOOSE_TOPIC, event.topic().map(TopicSlug::value).orElse(null), event.session());
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {}
}
