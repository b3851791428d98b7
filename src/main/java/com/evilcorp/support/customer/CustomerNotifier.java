package com.evilcorp.support.customer;

import com.evilcorp.support.connection.CloseCodes;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.relay.EndedChains;
import com.evilcorp.support.relay.QueuePositionListener;
import com.evilcorp.support.relay.StandstillWatch;
import com.evilcorp.support.wire.Asked;
import com.evilcorp.support.wire.EndReasonName;
import com.evilcorp.support.wire.Frame;
import com.evilcorp.support.wire.PartyName;
import com.evilcorp.support.wire.Seen;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells customers what was stored, in the words of their wire. */
@ApplicationScoped
public class CustomerNotifier implements DeskEventListener, QueuePositionListener {
    private final Connections connections;
    private final StandstillWatch standstill;
    private final EndedChains chains;

    @Inject
    CustomerNotifier(Connections connections, StandstillWatch standstill, EndedChains chains) {
        this.connections = connections;
        this.standstill = standstill;
        this.chains = chains;
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        connections.send(
                event.customer(),
                new ToCustomer.Queued(
                        event.details().session(),
                        event.token(),
                        event.position(),
                        Wait.of(event.details().promise()),
                        event.availability().repPresent(),
                        event.availability().backAt(),
                        standstill.now()));
    }

    @Override
    public void place(
            ConnectionId customer,
            int position,
            Optional<Wait> wait,
            RepAvailability availability,
            Optional<Standstill> now) {
        connections.send(
                customer,
                new ToCustomer.Position(position, wait, availability.repPresent(), availability.backAt(), now));
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        connections.send(event.customer(), ToCustomer.Said.of(event.line()));
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        if (event.line().from() == Party.CUSTOMER) {
            connections.send(event.sender(), ToCustomer.Said.of(event.line()));
        }
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        connections.send(event.customer(), new ToCustomer.Attended(event.chat().at()));
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        connections.send(
                event.customer(),
                event.outcome().turnedAway()
                        ? new ToCustomer.Declined()
                        : new ToCustomer.Ended(
                                event.outcome(),
                                PartyName.of(event.outcome().by()),
                                event.at(),
                                event.why().map(EndReasonName::of),
                                chains.headOf(event.details().session())));
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        connections.send(event.customer(), new ToCustomer.Rated(event.rating().stars()));
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        event.replaced().ifPresent(former -> connections.close(former, CloseCodes.TAKEN_OVER));
        List<Frame> frames = new ArrayList<>(List.of(answer(event)));
        event.missed().forEach(line -> frames.add(ToCustomer.Said.of(line)));
        connections.send(event.customer(), frames);
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        connections.send(event.customer(), new ToCustomer.RepAway(event.until()));
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        connections.send(event.customer(), new ToCustomer.RepBack());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void seated(SeatEvent.Seated event) {}

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {}

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {}

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {}

    @Override
    public void asked(AskEvent.Asked event) {
        connections.send(event.customer(), new Asked(Optional.of(event.until())));
    }

    @Override
    public void answered(AskEvent.Answered event) {
        connections.send(event.customer(), new Asked(Optional.empty()));
    }

    @Override
    public void noted(FilingEvent.Noted event) {}

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {}

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {}

    @Override
    public void recovered(DeskEvent.Recovered event) {}

    private ToCustomer.Resumed answer(DeskEvent.Resumed event) {
        UUID session = event.session();
        Optional<Integer> seen = Seen.upTo(event.seen().byRep());
        return event.state()
                .match(
                        waiting -> ToCustomer.Resumed.waiting(
                                session,
                                waiting.position(),
                                Wait.of(waiting.promise()),
                                waiting.availability(),
                                standstill.now()),
                        open -> ToCustomer.Resumed.open(session, open.since(), seen),
                        ended -> ToCustomer.Resumed.ended(
                                session,
                                ended.outcome(),
                                ended.why().map(EndReasonName::of),
                                ended.stars(),
                                chains.headOf(session),
                                seen));
    }
}
