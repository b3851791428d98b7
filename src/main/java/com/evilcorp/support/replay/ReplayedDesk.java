package com.evilcorp.support.replay;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.desk.DeclineOrigin;
import com.evilcorp.support.desk.DeskTime;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.SeatResult;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The desk itself, at a time that is handed in, spoken to as browsers would. It knows sessions by ids of its own; here they go
 * by those that they were recorded under.
 */
final class ReplayedDesk implements Outbox, Staffing {
    private static final NewSession CUSTOMER = new NewSession(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final SupportDesk desk;
    private final Map<UUID, UUID> recorded = new HashMap<>();
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<UUID, SessionResult> results = new HashMap<>();
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private Optional<UUID> open = Optional.empty();
    private ConnectionId console = new ConnectionId("console");
    private Instant now;

    ReplayedDesk(Instant began) {
        this.now = began;
        this.desk = new SupportDesk(() -> new DeskTime(Duration.between(began, now), now), ReplayLimits.NONE, this);
    }

    void advanceTo(Instant time) {
        now = time;
        desk.tick();
    }

    Instant now() {
        return now;
    }

    @Override
    public void takesSeat() {
        ConnectionId next = new ConnectionId("console at " + now);
        if (desk.sit(next, Optional.empty()) instanceof SeatResult.Down) {
            console = next;
        }
    }

    @Override
    public void givesUpSeat() {
        desk.disconnected(console, DisconnectKind.CLOSED);
        desk.tick();
    }

    @Override
    public void stepsAway() {
        desk.breaks().stepAway(console, new BreakLength(BreakLength.MOST));
    }

    @Override
    public void comesBack() {
        desk.breaks().comeBack(console);
    }

    boolean isStaffed() {
        return desk.repPresent() && !desk.repAway();
    }

    void arrives(UUID session) {
        desk.start(customer(session), CUSTOMER);
    }

    void attend(UUID session) {
        desk.attend(console, idOf(session));
    }

    void turnAway(UUID session, Outcome how) {
        DeclineOrigin from = how == Outcome.CANCELLED ? DeclineOrigin.QUEUE : DeclineOrigin.PROMPT;
        desk.decline(console, idOf(session), Optional.of(from));
    }

    void repEnds() {
        desk.repEnds(console);
    }

    void customerEnds(UUID session) {
        desk.customerEnds(customer(session));
    }

    void customerLeaves(UUID session) {
        desk.disconnected(customer(session), DisconnectKind.CLOSED);
        desk.tick();
    }

    /** Ends it as nothing that happens at a desk does. */
    void cutOff(UUID session, Outcome how) {
        customerLeaves(session);
        results.computeIfPresent(session, (id, result) -> result.ended(now, how));
    }

    boolean isWaiting(UUID session) {
        return waiting.contains(session);
    }

    /** Oldest first. */
    Set<UUID> waiting() {
        return waiting;
    }

    boolean isOpen(UUID session) {
        return open.filter(session::equals).isPresent();
    }

    Optional<UUID> open() {
        return open;
    }

    Map<UUID, SessionResult> results() {
        return results;
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void append(List<DeskEvent> decided) {
        for (DeskEvent event : decided) {
            if (event instanceof DeskEvent.Opened opened) {
                begin(opened);
            } else if (event instanceof DeskEvent.Attended attended) {
                attended(recordedAs(attended.chat().details().session()));
            } else if (event instanceof DeskEvent.Ended ended) {
                end(recordedAs(ended.details().session()), ended);
            }
        }
    }

    private void begin(DeskEvent.Opened opened) {
        UUID session = UUID.fromString(opened.customer().orElseThrow().value());
        UUID id = opened.details().session();
        recorded.put(id, session);
        ids.put(session, id);
        waiting.add(session);
        results.put(session, SessionResult.NONE);
    }

    private void attended(UUID session) {
        waiting.remove(session);
        open = Optional.of(session);
        results.computeIfPresent(session, (id, result) -> result.attended(now));
    }

    private void end(UUID session, DeskEvent.Ended ended) {
        waiting.remove(session);
        open = open.filter(other -> !other.equals(session));
        results.computeIfPresent(session, (id, result) -> result.ended(ended.at(), ended.outcome()));
    }

    private UUID idOf(UUID session) {
        return requireNonNull(ids.get(session));
    }

    private UUID recordedAs(UUID id) {
        return requireNonNull(recorded.get(id));
    }

    private static ConnectionId customer(UUID session) {
        return new ConnectionId(session.toString());
    }
}
