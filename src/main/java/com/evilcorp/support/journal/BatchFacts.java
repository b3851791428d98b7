package com.evilcorp.support.journal;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.transcript.JournalFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch stores, in the order of its decisions, for whoever wants to have everything once. It is one row a batch, in the
 * statement that moves the head, and takes its position from there. What was only told is no fact.
 */
final class BatchFacts implements DeskEventListener {
    private static final String KEEP = "insert into journal_batch (position, facts)"
            + " select head.position, fresh.facts from head, %s as fresh (facts)";

    private final List<JournalFact> facts = new ArrayList<>();
    private int decisionsBehind;

    private BatchFacts(int decisions) {
        this.decisionsBehind = decisions;
    }

    /** The facts among some decisions. */
    static BatchFacts of(List<DeskEvent> events) {
        BatchFacts facts = new BatchFacts(events.size());
        events.forEach(facts::take);
        return facts;
    }

    void addTo(BatchStatement statement) {
        BatchStatement.Rows rows = new BatchStatement.Rows(KEEP, List.of("text"));
        if (!facts.isEmpty()) {
            rows.add(JournalFact.join(facts));
        }
        statement.with(rows);
    }

    private void take(DeskEvent event) {
        decisionsBehind--;
        event.dispatch(this);
    }

    private void add(JournalFact.Kind kind, UUID session, Instant at) {
        add(kind, Optional.of(session), Optional.of(at), Optional.empty());
    }

    private void add(JournalFact.Kind kind, UUID session, Instant at, Object detail) {
        add(kind, Optional.of(session), Optional.of(at), Optional.of(detail.toString()));
    }

    private void addOfSeat(JournalFact.Kind kind, Instant at) {
        add(kind, Optional.empty(), Optional.of(at), Optional.empty());
    }

    private void add(JournalFact.Kind kind, Optional<UUID> session, Optional<Instant> at, Optional<String> detail) {
        facts.add(new JournalFact(decisionsBehind, kind, session, at, detail));
    }

    private void addOf(Party party, JournalFact.Kind kind, UUID session, Instant at) {
        add(kind, session, at, party.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        add(JournalFact.Kind.OPENED, event.details().session(), event.details().at());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        add(
                JournalFact.Kind.SAID,
                event.session(),
                event.line().at(),
                event.line().seq());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        add(
                JournalFact.Kind.ATTENDED,
                event.chat().details().session(),
                event.chat().at());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        add(JournalFact.Kind.ENDED, event.details().session(), event.at());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        add(JournalFact.Kind.RATED, event.session(), event.at());
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        add(JournalFact.Kind.NOTED, event.session(), event.at(), event.id());
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        add(JournalFact.Kind.TOPIC_CHOSEN, Optional.of(event.session()), Optional.empty(), Optional.empty());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        if (event.isNew()) {
            add(JournalFact.Kind.ASKED, event.session(), event.at());
        }
    }

    @Override
    public void answered(AskEvent.Answered event) {
        add(JournalFact.Kind.ANSWERED, event.session(), event.at());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        if (event.isNew()) {
            addOf(Party.CUSTOMER, JournalFact.Kind.AWAY, event.session(), event.at());
        }
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        if (!(event.state() instanceof SessionState.Ended)) {
            addOf(Party.CUSTOMER, JournalFact.Kind.BACK, event.session(), event.at());
        }
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        if (event.isNew()) {
            event.session().ifPresent(session -> addOf(Party.REP, JournalFact.Kind.AWAY, session, event.at()));
        }
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        event.session().ifPresent(session -> addOf(Party.REP, JournalFact.Kind.BACK, session, event.at()));
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        if (event.isNew()) {
            addOfSeat(JournalFact.Kind.SEAT_TAKEN, event.at());
        }
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        if (event.isNew()) {
            addOfSeat(JournalFact.Kind.BREAK_STARTED, event.at());
        }
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        addOfSeat(JournalFact.Kind.BREAK_ENDED, event.at());
    }

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        addOfSeat(JournalFact.Kind.SEAT_GIVEN_UP, event.at());
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {}

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void recovered(DeskEvent.Recovered event) {}
}
