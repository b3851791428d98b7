package com.evilcorp.support.relay;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Standstill.Cause;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Why nothing moves in the queue, as of what was stored. It hears of everything before those who tell of it. */
@ApplicationScoped
@Priority(1)
public class StandstillWatch implements DeskEventListener {
    private final DeskClock clock;
    private Optional<Instant> vacantSince;
    private Optional<Instant> awaySince = Optional.empty();
    private Optional<Instant> busySince = Optional.empty();
    private Optional<Instant> waitingSince = Optional.empty();
    private Instant freeSince = Instant.MIN;

    @Inject
    public StandstillWatch(DeskClock clock) {
        this.clock = clock;
        this.vacantSince = Optional.of(clock.now().wall());
    }

    /** What somebody who waits is to be told. Empty when nobody does, and the rep is free. */
    public synchronized Optional<Standstill> now() {
        return because(Cause.NO_REP, vacantSince)
                .or(() -> because(Cause.AWAY, awaySince))
                .or(() -> because(Cause.BUSY, busySince))
                .or(() -> because(Cause.UNANSWERED, waitingSince.map(this::ringingSince)));
    }

    private Instant ringingSince(Instant waiting) {
        return waiting.isAfter(freeSince) ? waiting : freeSince;
    }

    private static Optional<Standstill> because(Cause cause, Optional<Instant> since) {
        return since.map(at -> new Standstill(cause, at));
    }

    @Override
    public synchronized void opened(DeskEvent.Opened event) {
        waitingSince = waitingSince.or(() -> Optional.of(event.details().at()));
    }

    @Override
    public synchronized void attended(DeskEvent.Attended event) {
        busySince = Optional.of(event.chat().at());
        leave(event.waiting());
    }

    @Override
    public synchronized void ended(DeskEvent.Ended event) {
        if (event.attendedAt().isPresent()) {
            busySince = Optional.empty();
            freeSince = event.at();
        }
        leave(event.waiting());
    }

    @Override
    public synchronized void seated(SeatEvent.Seated event) {
        if (event.isNew()) {
            vacantSince = Optional.empty();
            freeSince = event.at();
        }
    }

    @Override
    public synchronized void breakStarted(SeatEvent.BreakStarted event) {
        awaySince = awaySince.or(() -> Optional.of(event.at()));
    }

    @Override
    public synchronized void breakEnded(SeatEvent.BreakEnded event) {
        awaySince = Optional.empty();
        freeSince = event.at();
    }

    @Override
    public synchronized void seatGivenUp(SeatEvent.SeatGivenUp event) {
        vacantSince = Optional.of(event.at());
        awaySince = Optional.empty();
    }

    /** What a former process left is known to have lasted since this one took over. */
    @Override
    public synchronized void recovered(DeskEvent.Recovered event) {
        Optional<Instant> now = Optional.of(clock.now().wall());
        RepAvailability.State rep = event.availability().state();
        vacantSince = now.filter(at -> rep == RepAvailability.State.VACANT);
        awaySince = now.filter(at -> rep == RepAvailability.State.AWAY);
        busySince = now.filter(at -> event.openSince().isPresent());
        waitingSince = now.filter(at -> !event.waiting().isEmpty());
        freeSince = Instant.MIN;
    }

    private void leave(int waiting) {
        if (waiting == 0) {
            waitingSince = Optional.empty();
        }
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {}

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {}

    @Override
    public void rated(DeskEvent.Rated event) {}

    @Override
    public void resumed(DeskEvent.Resumed event) {}

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {}

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {}

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

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
}
