package com.evilcorp.support.desk;

/** Somebody who hears every fact, in order. There is a method for each kind, so that none can be forgotten. */
public interface DeskEventListener {
    void opened(DeskEvent.Opened event);

    void lineSaid(DeskEvent.LineSaid event);

    void lineRepeated(DeskEvent.LineRepeated event);

    void attended(DeskEvent.Attended event);

    void ended(DeskEvent.Ended event);

    void rated(DeskEvent.Rated event);

    void resumed(DeskEvent.Resumed event);

    void customerAway(DeskEvent.CustomerAway event);

    void customerBack(DeskEvent.CustomerBack event);

    void seated(DeskEvent.Seated event);

    void repDisconnected(DeskEvent.RepDisconnected event);

    void repReconnected(DeskEvent.RepReconnected event);

    void breakStarted(DeskEvent.BreakStarted event);

    void breakEnded(DeskEvent.BreakEnded event);

    void queueSearched(DeskEvent.QueueSearched event);

    void seatGivenUp(DeskEvent.SeatGivenUp event);

    void recovered(DeskEvent.Recovered event);
}
