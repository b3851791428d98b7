package com.evilcorp.support.desk;

/** Somebody who hears every fact, in order. There is a method for each kind, so that none can be forgotten. */
public interface DeskEventListener {
    void opened(DeskEvent.Opened event);

    void said(DeskEvent.LineSaid event);

    void saidAgain(DeskEvent.LineRepeated event);

    void attended(DeskEvent.Attended event);

    void ended(DeskEvent.Ended event);

    void rated(DeskEvent.Rated event);

    void resumed(DeskEvent.Resumed event);

    void customerAway(DeskEvent.CustomerAway event);

    void customerBack(DeskEvent.CustomerBack event);

    void seated(DeskEvent.Seated event);

    void repAway(DeskEvent.RepDisconnected event);

    void repBack(DeskEvent.RepReconnected event);

    void steppedAway(DeskEvent.BreakStarted event);

    void cameBack(DeskEvent.BreakEnded event);

    void found(DeskEvent.QueueSearched event);

    void seatGivenUp(DeskEvent.SeatGivenUp event);

    void takenUp(DeskEvent.Recovered event);
}
