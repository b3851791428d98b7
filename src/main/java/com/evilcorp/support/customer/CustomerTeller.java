package com.evilcorp.support.customer;

import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.Staffing;
import com.evilcorp.support.desk.Standing;
import com.evilcorp.support.relay.CloseCodes;
import com.evilcorp.support.relay.PartyName;
import com.evilcorp.support.relay.PlaceListener;
import com.evilcorp.support.relay.Sockets;
import com.evilcorp.support.relay.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells customers what was stored, in the words of their wire. */
@ApplicationScoped
public class CustomerTeller implements DeskEvents, PlaceListener {
    private final Sockets sockets;

    @Inject
    CustomerTeller(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        sockets.send(
                event.customer(),
                new ToCustomer.Queued(
                        event.opening().session(),
                        event.token(),
                        event.position(),
                        Wait.of(event.promise()),
                        event.staffing().repPresent(),
                        event.staffing().backAt()));
    }

    @Override
    public void place(ConnectionId customer, int position, Optional<Wait> wait, Staffing staffing) {
        sockets.send(customer, new ToCustomer.Position(position, wait, staffing.repPresent(), staffing.backAt()));
    }

    @Override
    public void said(DeskEvent.Said event) {
        sockets.send(event.customer(), ToCustomer.Said.of(event.line()));
    }

    @Override
    public void saidAgain(DeskEvent.SaidAgain event) {
        if (event.line().from() == Party.CUSTOMER) {
            sockets.send(event.sender(), ToCustomer.Said.of(event.line()));
        }
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        sockets.send(event.customer(), new ToCustomer.Attended(event.chat().at()));
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        sockets.send(
                event.customer(),
                event.outcome().turnedAway()
                        ? new ToCustomer.Declined()
                        : new ToCustomer.Ended(
                                event.outcome(), PartyName.of(event.outcome().by()), event.at()));
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        sockets.send(event.customer(), new ToCustomer.Rated(event.rating().stars()));
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        event.replaced().ifPresent(former -> sockets.close(former, CloseCodes.TAKEN_OVER));
        sockets.send(event.customer(), resumed(event.session(), event.standing()));
        event.missed().forEach(line -> sockets.send(event.customer(), ToCustomer.Said.of(line)));
    }

    @Override
    public void repAway(DeskEvent.RepAway event) {
        sockets.send(event.customer(), new ToCustomer.RepAway(event.until()));
    }

    @Override
    public void repBack(DeskEvent.RepBack event) {
        sockets.send(event.customer(), new ToCustomer.RepBack());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void seated(DeskEvent.Seated event) {}

    @Override
    public void steppedAway(DeskEvent.SteppedAway event) {}

    @Override
    public void cameBack(DeskEvent.CameBack event) {}

    @Override
    public void found(DeskEvent.Found event) {}

    @Override
    public void seatGivenUp(DeskEvent.SeatGivenUp event) {}

    @Override
    public void takenUp(DeskEvent.TakenUp event) {}

    private ToCustomer.Resumed resumed(UUID session, Standing standing) {
        return standing.match(
                waiting -> ToCustomer.Resumed.waiting(
                        session, waiting.position(), Wait.of(waiting.promise()), waiting.staffing()),
                open -> ToCustomer.Resumed.open(session, open.since()),
                ended -> ToCustomer.Resumed.ended(session, ended.outcome(), ended.stars()));
    }
}
