package com.evilcorp.support.desk.event;

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

    void seated(SeatEvent.Seated event);

    void repDisconnected(SeatEvent.RepDisconnected event);

    void repReconnected(SeatEvent.RepReconnected event);

    void breakStarted(SeatEvent.BreakStarted event);

    void breakEnded(SeatEvent.BreakEnded event);

    void queueSearched(SeatEvent.QueueSearched event);

    void ringUnanswered(SeatEvent.RingUnanswered event);

    void ringEnded(SeatEvent.RingEnded event);

    void seatGivenUp(SeatEvent.SeatGivenUp event);

    void asked(AskEvent.Asked event);

    void answered(AskEvent.Answered event);

    void noted(FilingEvent.Noted event);

    void noteRepeated(FilingEvent.NoteRepeated event);

    void topicChosen(FilingEvent.TopicChosen event);

    void recovered(DeskEvent.Recovered event);
}
