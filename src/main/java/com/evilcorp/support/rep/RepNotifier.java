package com.evilcorp.support.rep;

import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.wire.Asked;
import com.evilcorp.support.wire.EndReasonName;
import com.evilcorp.support.wire.PartyName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the rep what was stored, in the words of the console's wire. */
@ApplicationScoped
public class RepNotifier implements DeskEventListener {
    private final Connections connections;

    @Inject
    RepNotifier(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        connections.send(event.rep(), ToRep.Seated.of(event));
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        connections.send(event.rep(), ToRep.Arrived.of(event.details(), event.waiting()));
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        connections.send(event.rep(), ToRep.Attended.of(event));
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        if (event.isAttended()) {
            connections.send(event.rep(), ToRep.SaidIn.of(event.session(), event.line()));
        } else if (event.line().id().isPresent()) {
            connections.send(
                    event.rep(), new ToRep.Wrote(event.session(), event.line().seq()));
        }
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        if (event.line().from() == Party.REP) {
            connections.send(event.sender(), ToRep.SaidIn.of(event.session(), event.line()));
        }
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        connections.send(
                event.rep(),
                event.attendedAt().isPresent()
                        ? new ToRep.Ended(
                                event.details().session(),
                                event.outcome(),
                                PartyName.of(event.outcome().by()),
                                event.at(),
                                event.why().map(EndReasonName::of))
                        : new ToRep.Left(event.details().session(), event.outcome(), event.waiting()));
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        connections.send(event.rep(), new ToRep.CustomerAway(event.session(), event.until()));
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        connections.send(event.rep(), new ToRep.CustomerBack(event.session()));
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        connections.send(event.rep(), new ToRep.Away(event.backAt()));
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        connections.send(event.rep(), new ToRep.Back());
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {
        connections.send(event.rep(), ToRep.Found.of(event));
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {}

    @Override
    public void rated(DeskEvent.Rated event) {}

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {}

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        connections.send(event.rep(), new ToRep.Unseated());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        connections.send(event.rep(), new Asked(Optional.of(event.until())));
    }

    @Override
    public void answered(AskEvent.Answered event) {
        connections.send(event.rep(), new Asked(Optional.empty()));
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        connections.send(event.rep(), new ToRep.Noted(event.session(), event.id()));
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {
        connections.send(event.rep(), new ToRep.Noted(event.session(), event.id()));
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        connections.send(
                event.rep(), new ToRep.Topic(event.session(), event.topic().map(TopicSlug::value)));
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {}
}
