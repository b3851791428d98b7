package com.evilcorp.support.rep;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEvents;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.relay.PartyName;
import com.evilcorp.support.relay.Sockets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the rep what was stored, in the words of the console's wire. */
@ApplicationScoped
public class RepTeller implements DeskEvents {
    private final Sockets sockets;

    @Inject
    RepTeller(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void seated(DeskEvent.Seated event) {
        sockets.send(event.rep(), ToRep.Seated.of(event));
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        sockets.send(event.rep(), ToRep.Arrived.of(event.opening(), event.waiting()));
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        sockets.send(event.rep(), ToRep.Attended.of(event));
    }

    @Override
    public void said(DeskEvent.Said event) {
        sockets.send(event.rep(), ToRep.SaidIn.of(event.session(), event.line()));
    }

    @Override
    public void saidAgain(DeskEvent.SaidAgain event) {
        if (event.line().from() == Party.REP) {
            sockets.send(event.sender(), ToRep.SaidIn.of(event.session(), event.line()));
        }
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        sockets.send(
                event.rep(),
                event.attendedAt().isPresent()
                        ? new ToRep.Ended(
                                event.opening().session(),
                                event.outcome(),
                                PartyName.of(event.outcome().by()),
                                event.at())
                        : new ToRep.Left(event.opening().session(), event.outcome(), event.waiting()));
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        sockets.send(event.rep(), new ToRep.CustomerAway(event.session(), event.until()));
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        sockets.send(event.rep(), new ToRep.CustomerBack(event.session()));
    }

    @Override
    public void steppedAway(DeskEvent.SteppedAway event) {
        sockets.send(event.rep(), new ToRep.Away(event.backAt()));
    }

    @Override
    public void cameBack(DeskEvent.CameBack event) {
        sockets.send(event.rep(), new ToRep.Back());
    }

    @Override
    public void found(DeskEvent.Found event) {
        sockets.send(event.rep(), ToRep.Found.of(event));
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {}

    @Override
    public void rated(DeskEvent.Rated event) {}

    @Override
    public void repAway(DeskEvent.RepAway event) {}

    @Override
    public void repBack(DeskEvent.RepBack event) {}

    @Override
    public void seatGivenUp(DeskEvent.SeatGivenUp event) {}

    @Override
    public void takenUp(DeskEvent.TakenUp event) {}
}
