package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.SessionDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact that the desk decided. Facts are stored in their order, all of one command together, and only then told. Each
 * names the connections that were there when it happened: whoever comes back later is told by a {@link Resumed} or
 * {@link SeatEvent.Seated} of their own. Some facts change nothing that is kept, and stand in the order only so that nobody hears
 * of them before what was decided earlier is safe.
 */
public sealed interface DeskEvent
        permits DeskEvent.Opened,
                DeskEvent.LineSaid,
                DeskEvent.LineRepeated,
                DeskEvent.Attended,
                DeskEvent.Ended,
                DeskEvent.Rated,
                DeskEvent.Resumed,
                DeskEvent.CustomerAway,
                DeskEvent.CustomerBack,
                DeskEvent.Recovered,
                AskEvent,
                FilingEvent,
                SeatEvent {

    /** Has the observer's method for this kind of fact called. */
    void dispatch(DeskEventListener listener);

    /** How much room it takes until it is stored and told, in lines. */
    default int weight() {
        return 1;
    }

    /** About how many bytes of memory it takes until then. */
    default long bytes() {
        return 300L * weight() + 2L * textLength();
    }

    /** How much a person wrote of it, in UTF-16 units. */
    default int textLength() {
        return 0;
    }

    /**
     * A session was opened and queued.
     *
     * @param token    the customer's secret, for their ears alone
     * @param customer empty where they are still to come with the token
     * @param position its place, 1 for the first
     * @param waiting  how many wait now
     * @param left     the question that it goes on with
     */
    record Opened(
            SessionDetails details,
            String token,
            Optional<ConnectionId> customer,
            Optional<ConnectionId> rep,
            int position,
            int waiting,
            RepAvailability availability,
            Optional<UUID> left)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.opened(this);
        }

        @Override
        public int textLength() {
            return details.name().value().length()
                    + details.question().map(String::length).orElse(0);
        }
    }

    /**
     * A line was said. The rep hears it if the session is open, else only that its customer wrote.
     *
     * @param isAttended whether the session is open
     * @param steady     when, on the steady clock
     */
    record LineSaid(
            UUID session,
            Line line,
            boolean isAttended,
            Optional<ConnectionId> customer,
            Optional<ConnectionId> rep,
            Duration steady)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.lineSaid(this);
        }

        @Override
        public int textLength() {
            return line.text().length();
        }
    }

    /** A line that was said before was sent again: its sender wants the receipt. */
    record LineRepeated(UUID session, Line line, ConnectionId sender) implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.lineRepeated(this);
        }
    }

    /**
     * The rep opened a waiting session.
     *
     * @param waiting how many wait now
     * @param steady  when, on the steady clock
     */
    record Attended(AttendedChat chat, Optional<ConnectionId> customer, ConnectionId rep, int waiting, Duration steady)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.attended(this);
        }

        @Override
        public int weight() {
            return 1 + chat.lines().size();
        }
    }

    /**
     * A session ended.
     *
     * @param attendedAt when it was attended, empty if it never was
     * @param why        why it did, where the outcome does not say all
     * @param seen       how far each side saw what the other said
     * @param waiting    how many wait now
     * @param steady     when, on the steady clock
     */
    record Ended(
            SessionDetails details,
            Optional<Instant> attendedAt,
            Outcome outcome,
            Optional<EndReason> why,
            Instant at,
            SeenLines seen,
            Optional<ConnectionId> customer,
            Optional<ConnectionId> rep,
            int waiting,
            Duration steady)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.ended(this);
        }
    }

    /** A customer rated an ended session. */
    record Rated(UUID session, Rating rating, Instant at, ConnectionId customer) implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.rated(this);
        }

        @Override
        public int textLength() {
            return rating.comment().map(String::length).orElse(0);
        }
    }

    /**
     * A customer came back.
     *
     * @param at       when
     * @param missed   the lines since the last they saw
     * @param seen     how far each side saw what the other said
     * @param replaced the connection that this one takes over from, if the former still stood
     */
    record Resumed(
            UUID session,
            ConnectionId customer,
            Instant at,
            SessionState state,
            List<Line> missed,
            SeenLines seen,
            Optional<ConnectionId> replaced)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.resumed(this);
        }

        @Override
        public int weight() {
            return 1 + missed.size();
        }
    }

    /**
     * A customer's browser is away and may come back. The rep is told if the session is open.
     *
     * @param at    when this was decided
     * @param isNew whether it went just now; else it had gone before, and somebody is told who was not there
     */
    record CustomerAway(UUID session, Instant at, Instant until, boolean isNew, Optional<ConnectionId> rep)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.customerAway(this);
        }
    }

    /** The customer of the open session is back. */
    record CustomerBack(UUID session, Optional<ConnectionId> rep) implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.customerBack(this);
        }
    }

    /**
     * A process took up what a former one left. Everybody is away and expected back.
     *
     * @param waiting   who waits, first come first
     * @param handled   how long the last attended sessions took, oldest first
     * @param openSince when the open session was attended, on the steady clock, if one is open
     */
    record Recovered(
            List<UUID> waiting, RepAvailability availability, List<Duration> handled, Optional<Duration> openSince)
            implements DeskEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.recovered(this);
        }
    }
}
