package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the desk knows, and what both sides of it do alike. It is used under the lock of {@link SupportDesk}; what is
 * decided gathers here until the command is through.
 */
final class DeskState {
    private final DeskLimits limits;
    private final Outbox outbox;
    private final TokenGenerator tokens = new TokenGenerator();
    private final Sessions sessions = new Sessions();
    private final Queue queue = new Queue();
    private final Seat seat = new Seat();
    private final ExpiryQueue expiries = new ExpiryQueue();
    private final DeskCapacity capacity;
    private final EndedSessions remembered = new EndedSessions();
    private final WaitEstimate estimate = new WaitEstimate();
    private Optional<OpenSession> open = Optional.empty();
    private Optional<EndedSession> lastAttended = Optional.empty();
    private List<DeskEvent> decided = new ArrayList<>();
    private DeskTime now;
    private long lastNumber;

    DeskState(DeskLimits limits, Outbox outbox, DeskTime now) {
        this.limits = limits;
        this.capacity = new DeskCapacity(limits, sessions, queue);
        this.outbox = outbox;
        this.now = now;
    }

    DeskLimits limits() {
        return limits;
    }

    DeskCapacity capacity() {
        return capacity;
    }

    TokenGenerator secrets() {
        return tokens;
    }

    Sessions sessions() {
        return sessions;
    }

    Queue queue() {
        return queue;
    }

    Seat seat() {
        return seat;
    }

    Optional<OpenSession> open() {
        return open;
    }

    /** The session that was open before. */
    Optional<EndedSession> lastAttended() {
        return lastAttended;
    }

    /** The session that the rep attends, or attended last and has not left for another. */
    Optional<ChatSession> served() {
        return open.<ChatSession>map(session -> session).or(() -> lastAttended);
    }

    DeskTime now() {
        return now;
    }

    /** When what the rep does happens: in the order of the open session, if there is one. */
    Instant repsTime() {
        return open.map(session -> session.inOrder(now.wall())).orElse(now.wall());
    }

    /** How long a place in the queue may take, 1 for the next. */
    Optional<WaitRange> promise(int position) {
        return seat.staffing().expected(estimate.at(position, now.steady()), now.wall());
    }

    long nextNumber() {
        return ++lastNumber;
    }

    boolean hasRoom() {
        return outbox.hasRoom();
    }

    void decide(DeskEvent event) {
        decided.add(event);
    }

    /** Hands on what was decided since the last time, all of it together. */
    void flush() {
        if (!decided.isEmpty()) {
            List<DeskEvent> together = decided;
            decided = new ArrayList<>();
            outbox.append(together);
        }
    }

    /** Time goes on, and ends what outstayed its grace. */
    void advanceTo(DeskTime time) {
        now = time;
        expiries.due(now.steady(), id -> sessions.withId(id).ifPresent(this::look));
        remembered.due(now.steady(), limits.maxEnded(), limits.maxEndedText(), sessions::forget);
        if (seat.presence().filter(holder -> holder.isOverdue(now.steady())).isPresent()) {
            giveUpSeat();
        }
    }

    /** A session that waits, by its id. */
    Optional<WaitingSession> waiting(UUID id) {
        return sessions.withId(id).filter(WaitingSession.class::isInstance).map(WaitingSession.class::cast);
    }

    void attend(WaitingSession waiting) {
        OpenSession attended = waiting.attend(now.wall());
        queue.leave(waiting);
        goOnWith(attended);
        estimate.attended(now.steady());
    }

    void end(LiveSession session, EndedSession ended) {
        if (session instanceof WaitingSession waiting) {
            queue.leave(waiting);
        } else {
            open = Optional.empty();
            lastAttended = Optional.of(ended);
            estimate.ended(now.steady());
        }
        keepForAWhile(ended, now.steady());
        decide(new DeskEvent.Ended(
                ended.details(),
                ended.attendedAt(),
                ended.outcome(),
                ended.why(),
                ended.at(),
                ended.seen(),
                ended.customer().reachable(),
                seat.connection(),
                queue.size(),
                now.steady()));
    }

    void customerWentAway(LiveSession session, Duration grace) {
        expect(session, new Presence.Away(now.steady().plus(grace), false));
        decide(new DeskEvent.CustomerAway(
                session.id(), session.inOrder(now.wall()), now.wall().plus(grace), true, repHearing(session)));
    }

    void repWentAway(Duration grace) {
        seat.goAway(new Presence.Away(now.steady().plus(grace), false));
        decide(new SeatEvent.RepDisconnected(
                repsTime(), now.wall().plus(grace), true, open.map(ChatSession::id), openCustomer()));
    }

    /** The customer has so long to show that they are there. */
    void awaitAnswer(OpenSession session) {
        Duration until = now.steady().plus(limits.silence().askTimeout());
        session.silence().ask(until);
        expiries.remind(until, session.id());
    }

    /** The rep's connection, if this is the session they attend. */
    Optional<ConnectionId> repHearing(ChatSession session) {
        return isOpen(session) ? seat.connection() : Optional.empty();
    }

    /** The connection of the customer who is being attended. */
    Optional<ConnectionId> openCustomer() {
        return open.flatMap(session -> session.customer().reachable());
    }

    boolean isOpen(ChatSession session) {
        return open.filter(attended -> attended == session).isPresent();
    }

    /** Goes on with what a former process left, once all its sessions are there. */
    void goOnFrom(long number, List<Duration> handled) {
        lastNumber = number;
        Optional<Duration> openSince = open.map(OpenSession::attendedAt).map(now::steadyAt);
        estimate.takeUp(handled, openSince);
        decide(new DeskEvent.Recovered(queue.ids(), seat.staffing(), estimate.handled(), openSince));
        open.filter(session -> !seat.isHeld()).ifPresent(session -> end(session, session.repLeft(now.wall())));
    }

    /** This is the open session from now on. */
    void goOnWith(OpenSession attended) {
        sessions.put(attended);
        open = Optional.of(attended);
    }

    void expect(LiveSession session, Presence.Away away) {
        sessions.disconnect(session, away);
        expiries.remind(away.until(), session.id());
    }

    /** A former process left this. Of those that were attended, the one that ended last is the one before. */
    void wasAttended(EndedSession ended) {
        boolean isLast =
                lastAttended.filter(other -> other.at().isAfter(ended.at())).isEmpty();
        if (isLast && ended.attendedAt().isPresent()) {
            lastAttended = Optional.of(ended);
        }
    }

    /** @param since when it ended, on the steady clock */
    void keepForAWhile(EndedSession ended, Duration since) {
        sessions.put(ended);
        remembered.keep(ended, since.plus(limits.endedRetention()));
    }

    private void look(ChatSession session) {
        if (session instanceof LiveSession live) {
            live.expire(now).ifPresent(ended -> end(live, ended));
        }
    }

    /** Its console is told, if there still is one. */
    void giveUpSeat() {
        open.ifPresent(session -> end(session, session.repLeft(now.wall())));
        Optional<ConnectionId> console = seat.connection();
        seat.giveUp();
        decide(new SeatEvent.SeatGivenUp(now.wall(), console));
    }
}
