package com.evilcorp.support.relay;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.DeskTime;
import com.evilcorp.support.desk.WaitEstimate;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue as it was stored, and what each customer in it was last told of their place. Everybody whose place changed
 * is told at every beat, once, however much happened in between; never while a batch is being told, so that no place
 * comes before the frame that says one is queued, or after the one that says one is not any more.
 */
@ApplicationScoped
public class QueuePositions implements DeskEventListener {
    private static final class Place {
        private Optional<ConnectionId> customer;
        private int position;
        private RepAvailability availability;
        private Optional<Standstill> now;

        private Place(
                Optional<ConnectionId> customer, int position, RepAvailability availability, Optional<Standstill> now) {
            this.customer = customer;
            this.position = position;
            this.availability = availability;
            this.now = now;
        }

        private boolean isToldAlready(int place, RepAvailability rep, Optional<Standstill> why) {
            return position == place && availability.equals(rep) && now.equals(why);
        }
    }

    private final Map<UUID, Place> waiting = new LinkedHashMap<>();
    private final WaitEstimate estimate = new WaitEstimate();
    private final DeskClock clock;
    private final StandstillWatch standstill;
    private final QueuePositionListener listener;
    private RepAvailability availability = RepAvailability.VACANT;
    private Optional<Standstill> toldStandstill = Optional.empty();
    private boolean changed;
    /** Read by whoever asks, without the lock that is held while a batch is told. */
    private volatile QueueStatus status =
            new QueueStatus(false, 0, Optional.empty(), Optional.empty(), RepAvailability.State.VACANT);

    @Inject
    public QueuePositions(DeskClock clock, StandstillWatch standstill, QueuePositionListener listener) {
        this.clock = clock;
        this.standstill = standstill;
        this.listener = listener;
    }

    /** What somebody who came now would meet, as of the last beat. */
    public QueueStatus outlook() {
        return status;
    }

    /** Has something told while no places are. */
    synchronized void withoutPositionUpdates(Runnable telling) {
        telling.run();
    }

    /** Tells everybody whose place is not what they last heard. */
    public synchronized void tell() {
        status = new QueueStatus(
                availability.repPresent(),
                waiting.size(),
                expected(waiting.size() + 1),
                availability.backAt(),
                availability.state());
        Optional<Standstill> now = standstill.now();
        if (!changed && now.equals(toldStandstill)) {
            return;
        }
        changed = false;
        toldStandstill = now;
        int position = 0;
        for (Place place : waiting.values()) {
            position++;
            tell(place, position, now);
        }
    }

    private void tell(Place place, int position, Optional<Standstill> now) {
        if (place.isToldAlready(position, availability, now)) {
            return;
        }
        place.position = position;
        place.availability = availability;
        place.now = now;
        place.customer.ifPresent(customer -> listener.place(customer, position, expected(position), availability, now));
    }

    private Optional<Wait> expected(int position) {
        DeskTime now = clock.now();
        return Wait.of(availability.expected(estimate.at(position, now.steady()), now.wall()));
    }

    @Override
    public synchronized void opened(DeskEvent.Opened event) {
        availability = event.availability();
        waiting.put(
                event.details().session(),
                new Place(event.customer(), event.position(), event.availability(), standstill.now()));
    }

    @Override
    public synchronized void attended(DeskEvent.Attended event) {
        estimate.attended(event.steady());
        changed |= waiting.remove(event.chat().details().session()) != null;
    }

    @Override
    public synchronized void ended(DeskEvent.Ended event) {
        event.attendedAt().ifPresent(since -> estimate.ended(event.steady()));
        changed |= waiting.remove(event.details().session()) != null;
    }

    @Override
    public synchronized void resumed(DeskEvent.Resumed event) {
        if (event.state() instanceof SessionState.Waiting standing) {
            // A place that exists already keeps its place among the others.
            waiting.put(
                    event.session(),
                    new Place(
                            Optional.of(event.customer()),
                            standing.position(),
                            standing.availability(),
                            standstill.now()));
        }
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
    public synchronized void recovered(DeskEvent.Recovered event) {
        availability = event.availability();
        estimate.takeUp(event.handled(), event.openSince());
        event.waiting()
                .forEach(session ->
                        waiting.put(session, new Place(Optional.empty(), 0, availability, Optional.empty())));
        changed = true;
    }

    @Override
    public synchronized void customerAway(DeskEvent.CustomerAway event) {
        Place place = waiting.get(event.session());
        if (place != null) {
            place.customer = Optional.empty();
        }
    }

    @Override
    public synchronized void seated(SeatEvent.Seated event) {
        staffed(RepAvailability.held(event.away()));
    }

    @Override
    public synchronized void breakStarted(SeatEvent.BreakStarted event) {
        staffed(RepAvailability.held(Optional.of(new RepBreak(event.backAt()))));
    }

    @Override
    public synchronized void breakEnded(SeatEvent.BreakEnded event) {
        staffed(RepAvailability.PRESENT);
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public synchronized void ringUnanswered(SeatEvent.RingUnanswered event) {
        staffed(RepAvailability.UNATTENDED);
    }

    @Override
    public synchronized void ringEnded(SeatEvent.RingEnded event) {
        staffed(RepAvailability.PRESENT);
    }

    @Override
    public synchronized void seatGivenUp(SeatEvent.SeatGivenUp event) {
        staffed(RepAvailability.VACANT);
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
    public void repDisconnected(SeatEvent.RepDisconnected event) {}

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {}

    private void staffed(RepAvailability now) {
        changed |= !availability.equals(now);
        availability = now;
    }
}
