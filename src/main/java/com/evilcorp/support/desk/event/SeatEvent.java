package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.input.SessionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A fact about the seat, or about who holds it. */
public sealed interface SeatEvent extends DeskEvent {
    /**
     * A console sat down, or sat down again.
     *
     * @param token   the secret that takes the seat back, for the console's ears alone
     * @param at      when
     * @param isNew   whether the seat was free before
     * @param queue   the first of those who wait
     * @param waiting how many wait in all
     * @param away    the break, if the rep has stepped away
     * @param open    the open session
     */
    record Seated(
            ConnectionId rep,
            String token,
            Instant at,
            boolean isNew,
            List<WaitingChat> queue,
            int waiting,
            Optional<RepBreak> away,
            Optional<AttendedChat> open)
            implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.seated(this);
        }

        @Override
        public int weight() {
            return 1 + queue.size() + open.map(chat -> chat.lines().size()).orElse(0);
        }
    }

    /**
     * The console is away and may come back. The customer of the open session is told.
     *
     * @param at      when this was decided
     * @param isNew   whether it went just now; else it had gone before, and somebody is told who was not there
     * @param session the open one
     */
    record RepDisconnected(
            Instant at, Instant until, boolean isNew, Optional<UUID> session, Optional<ConnectionId> customer)
            implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.repDisconnected(this);
        }
    }

    /**
     * The console is back. The customer of the open session is told.
     *
     * @param session the open one
     */
    record RepReconnected(Instant at, Optional<UUID> session, Optional<ConnectionId> customer) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.repReconnected(this);
        }
    }

    /**
     * The rep stepped away and keeps the seat, or said anew until when.
     *
     * @param backAt when they mean to be back; empty where the desk rang and nobody answered
     * @param isNew  whether they were at the desk before
     */
    record BreakStarted(ConnectionId rep, Instant at, Optional<Instant> backAt, boolean isNew) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.breakStarted(this);
        }
    }

    /** The rep who had stepped away is at the desk again. */
    record BreakEnded(ConnectionId rep, Instant at) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.breakEnded(this);
        }
    }

    /**
     * The rep asked who waits under a name. Nothing came of it but the answer.
     *
     * @param name what a name was to hold
     * @param sessions those whose name does, first come first, as many as a console is shown
     */
    record QueueSearched(ConnectionId rep, SessionName name, List<WaitingChat> sessions) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.queueSearched(this);
        }
    }

    /** Somebody waits, the rep could answer, and nobody has touched the console for long. */
    record RingUnanswered(Instant at) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.ringUnanswered(this);
        }
    }

    /** Somebody touched the console after all, or nobody waits any more. */
    record RingEnded(Instant at) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.ringEnded(this);
        }
    }

    /**
     * The console stayed away, or unattended, too long: the seat is free.
     *
     * @param rep the console that still was there
     */
    record SeatGivenUp(Instant at, Optional<ConnectionId> rep) implements SeatEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.seatGivenUp(this);
        }
    }
}
