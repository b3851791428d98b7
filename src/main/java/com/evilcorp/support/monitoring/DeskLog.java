package com.evilcorp.support.monitoring;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.web.RateLimitedLog;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Logs what happens at the desk, once it is stored: sessions by their public ids, consoles by their connections. What people
 * are called, what they say and what proves who they are is no business of a log.
 */
@Singleton
class DeskLog implements DeskEventListener {
    private static final int BURST = 200;
    private static final int PER_SECOND = 20;

    private final RateLimitedLog log = new RateLimitedLog(Logger.getLogger(DeskLog.class), BURST, PER_SECOND);

    @Override
    public void opened(DeskEvent.Opened event) {
        log.infof(
                "Session %s opened on connection %s, %d waiting",
                event.details().session(),
                event.customer().map(ConnectionId::value).orElse("none"),
                event.waiting());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        AttendedChat chat = event.chat();
        log.infof(
                "Session %s attended after %d s, %d waiting",
                chat.details().session(),
                Duration.between(chat.details().at(), chat.at()).toSeconds(),
                event.waiting());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        log.infof("Session %s ended as %s, %d waiting", event.details().session(), event.outcome(), event.waiting());
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        log.infof(
                "Session %s resumed on connection %s",
                event.session(), event.customer().value());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        log.infof("Session %s has its customer away, until %s", event.session(), event.until());
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        log.infof(
                "Connection %s %s the seat, %d waiting",
                event.rep().value(), event.isNew() ? "took" : "still has", event.waiting());
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        log.infof("The rep is away, the seat is kept until %s", event.until());
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        event.backAt()
                .ifPresentOrElse(
                        at -> log.infof("The rep stepped away and means to be back at %s", at),
                        () -> log.infof("The rep answers no ring, and counts as away"));
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        log.infof("The rep is back at the desk");
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {
        log.infof("It rings unanswered");
    }

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        log.infof("The rep left, the seat is free");
    }

    @Override
    public void asked(AskEvent.Asked event) {}

    @Override
    public void answered(AskEvent.Answered event) {}

    @Override
    public void noted(FilingEvent.Noted event) {}

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {}

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {}

    @Override
    public void recovered(DeskEvent.Recovered event) {
        log.infof(
                "Took up what a former process left, %d waiting",
                event.waiting().size());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {}

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {}

    @Override
    public void rated(DeskEvent.Rated event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {}
}
