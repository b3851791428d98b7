package com.evilcorp.support.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the desk knows, and what both sides of it do alike. It is used under the lock of {@link SupportDesk}; what is
 * decided gathers here until the command is through.
 */
final class DeskState {
    private final DeskRules rules;
    private final Outbox outbox;
    private final Secrets secrets = new Secrets();
    private final Sessions sessions = new Sessions();
    private final Queue queue = new Queue();
    private final Seat seat = new Seat();
    private final Deadlines deadlines = new Deadlines();
    private final Remembered remembered = new Remembered();
    private final WaitEstimate estimate = new WaitEstimate();
    private Optional<OpenSession> open = Optional.empty();
    private Optional<EndedSession> lastAttended = Optional.empty();
    private List<DeskEvent> decided = new ArrayList<>();
    private Instant now = Instant.MIN;
    private long lastNumber;

    DeskState(DeskRules rules, Outbox outbox) {
        this.rules = rules;
        this.outbox = outbox;
    }

    DeskRules rules() {
        return rules;
    }

    Secrets secrets() {
        return secrets;
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

    Instant now() {
        return now;
    }

    /** How long a place in the queue may take, 1 for the next. */
    Optional<Promise> promise(int position) {
        return estimate.at(position, now);
    }

    long nextNumber() {
        return ++lastNumber;
    }

    boolean hasRoom() {
        return outbox.hasRoom();
    }

    /** Whether nobody else may join the queue. */
    boolean isFull() {
        return queue.size() >= rules.mostWaiting() || sessions.held() >= rules.mostHeld();
    }

    /** What speaks against another line in a live session. */
    Optional<Refused> refusesMore(ChatSession session, Text text) {
        if (!rules.session().admits(session.conversation(), text)) {
            return Optional.of(Refused.TOO_LONG);
        }
        if (isOpen(session)) {
            return Optional.empty();
        }
        if (!rules.waiting().admits(session.conversation(), text)) {
            return Optional.of(Refused.ENOUGH_FOR_NOW);
        }
        return sessions.held() >= rules.mostHeld() ? Optional.of(Refused.BUSY) : Optional.empty();
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

    /** Time goes on, never back, and ends what outstayed its grace. */
    void advanceTo(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
        deadlines.due(now, id -> sessions.withId(id).ifPresent(this::look));
        remembered.due(now, rules.mostEnded(), sessions::forget);
        if (seat.presence().filter(holder -> holder.isOverdue(now)).isPresent()) {
            giveUpSeat();
        }
    }

    /** A session that waits, by its id. */
    Optional<WaitingSession> waiting(UUID id) {
        return sessions.withId(id).filter(WaitingSession.class::isInstance).map(WaitingSession.class::cast);
    }

    void attend(WaitingSession waiting) {
        OpenSession attended = waiting.attend(now);
        queue.leave(waiting);
        sessions.put(attended);
        open = Optional.of(attended);
        estimate.attended(now);
    }

    void end(LiveSession session, EndedSession ended) {
        if (session instanceof WaitingSession waiting) {
            queue.leave(waiting);
        } else {
            open = Optional.empty();
            lastAttended = Optional.of(ended);
        }
        ended.attendedAt().ifPresent(since -> estimate.ended(since, now));
        keepForAWhile(ended);
        decide(new DeskEvent.Ended(
                ended.opening(),
                ended.attendedAt(),
                ended.outcome(),
                now,
                ended.customer().reachable(),
                seat.connection(),
                queue.size()));
    }

    void customerWentAway(LiveSession session, Duration grace) {
        Instant until = now.plus(grace);
        expect(session, new Presence.Away(until, false));
        decide(new DeskEvent.CustomerAway(session.id(), now, until, true, repHearing(session)));
    }

    void repWentAway(Duration grace) {
        Instant until = now.plus(grace);
        seat.goAway(new Presence.Away(until, false));
        decide(new DeskEvent.RepAway(now, until, true, open.map(ChatSession::id), openCustomer()));
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

    /** Takes up where a former process stopped; everybody has the grace of a restart to come back. */
    void restore(Restored stored) {
        lastNumber = stored.lastNumber();
        Presence.Away expected = new Presence.Away(now.plus(rules.restartGrace()), true);
        // Those that ended are remembered in the order of their ends; those that live keep the order of the queue.
        stored.sessions().stream()
                .sorted(Comparator.comparing(DeskState::endOf))
                .forEach(session -> restore(session, expected));
        stored.seat().ifPresent(held -> seat.expect(held.token(), expected, held.backAt()));
        Optional<Instant> openSince = open.map(OpenSession::attendedAt);
        estimate.takeUp(stored.handled(), openSince);
        decide(new DeskEvent.TakenUp(queue.ids(), seat.staffing(), estimate.handled(), openSince));
        open.filter(session -> !seat.isHeld()).ifPresent(session -> end(session, session.repLeft(now)));
    }

    private void restore(Restored.Session stored, Presence.Away expected) {
        WaitingSession asOpened =
                new WaitingSession(stored.opening(), Conversation.of(stored.lines()), Presence.gone());
        if (stored.end().isPresent()) {
            Restored.End end = stored.end().get();
            keepForAWhile(new EndedSession(asOpened, stored.attendedAt(), end.outcome(), end.at(), end.stars()));
        } else if (stored.attendedAt().isPresent()) {
            OpenSession attended = new OpenSession(asOpened, stored.attendedAt().get());
            sessions.put(attended);
            open = Optional.of(attended);
            expect(attended, expected);
        } else {
            queue.join(asOpened);
            sessions.put(asOpened);
            expect(asOpened, expected);
        }
    }

    private static Instant endOf(Restored.Session stored) {
        return stored.end().map(Restored.End::at).orElse(Instant.MAX);
    }

    private void expect(LiveSession session, Presence.Away away) {
        sessions.disconnect(session, away);
        deadlines.remind(away.until(), session.id());
    }

    private void keepForAWhile(EndedSession ended) {
        sessions.put(ended);
        remembered.keep(ended, ended.at().plus(rules.endedKept()));
    }

    private void look(ChatSession session) {
        if (session instanceof LiveSession live && live.customer().isOverdue(now)) {
            end(live, live.outstay(now));
        }
    }

    private void giveUpSeat() {
        open.ifPresent(session -> end(session, session.repLeft(now)));
        seat.giveUp();
        decide(new DeskEvent.SeatGivenUp(now));
    }
}
