package com.evilcorp.support.desk;

/** Somebody who hears every fact, in order. There is a method for each kind, so that none can be forgotten. */
public interface DeskEvents {
    void opened(DeskEvent.Opened event);

    void said(DeskEvent.Said event);

    void saidAgain(DeskEvent.SaidAgain event);

    void attended(DeskEvent.Attended event);

    void ended(DeskEvent.Ended event);

    void rated(DeskEvent.Rated event);

    void resumed(DeskEvent.Resumed event);

    void customerAway(DeskEvent.CustomerAway event);

    void customerBack(DeskEvent.CustomerBack event);

    void seated(DeskEvent.Seated event);

    void repAway(DeskEvent.RepAway event);

    void repBack(DeskEvent.RepBack event);

    void steppedAway(DeskEvent.SteppedAway event);

    void cameBack(DeskEvent.CameBack event);

    void found(DeskEvent.Found event);

    void seatGivenUp(DeskEvent.SeatGivenUp event);

    void takenUp(DeskEvent.TakenUp event);
}
