package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.PictureType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A desk whose clock is set by hand, and whose every fact is entered in a {@link DeskLedger}. From that it can be started
 * again.
 */
public final class AuditedDesk {
    /** The usual ones, but that a few lines are all that may be held of those who live. */
    static final DeskLimits RULES =
            Scene.limits(Scene.RULES.waiting(), Scene.RULES.session(), 1_000, 1_000, 100_000_000);

    private final Scene.Time time = new Scene.Time();
    private final DeskLedger ledger = new DeskLedger();
    private final Map<UUID, List<RecoveredState.BroughtPicture>> brought = new HashMap<>();
    private int pictures;
    private Scene.Pile outbox = new Scene.Pile();
    private SupportDesk desk = new SupportDesk(time, RULES, outbox);
    private boolean full;
    private int entered;

    public SupportDesk desk() {
        return desk;
    }

    public DeskClock clock() {
        return time;
    }

    /** What was decided since the last time, and is in order. */
    public List<DeskEvent> enters() {
        List<DeskEvent> decided =
                List.copyOf(outbox.all().subList(entered, outbox.all().size()));
        decided.forEach(fact -> fact.dispatch(ledger));
        entered += decided.size();
        ledger.agreesWith(desk);
        return decided;
    }

    public void passes(Duration duration) {
        time.passes(duration);
        desk.tick();
    }

    /** Somebody sets the wall clock, forward or back. */
    public void steps(Duration by) {
        time.steps(by);
        desk.tick();
    }

    public void isFull(boolean isFull) {
        full = isFull;
        outbox.isFull(isFull);
        desk.tick();
    }

    /** Another process takes up what was entered. */
    public void restarts() {
        outbox = new Scene.Pile();
        outbox.isFull(full);
        entered = 0;
        desk = new SupportDesk(time, RULES, outbox);
        RecoveredState stored = ledger.restored();
        desk.restore(new RecoveredState(
                stored.lastNumber(),
                stored.sessions().stream().map(this::withPictures).toList(),
                stored.seat(),
                stored.handled()));
    }

    /** A picture is brought to a session, and stored or lost on its way. */
    Optional<Refused> isBrought(UUID session, boolean arrives) {
        Optional<Refused> refused = desk.pictures().expect(session);
        if (refused.isEmpty() && arrives) {
            Picture picture = new Picture(new UUID(0, ++pictures), PictureType.PNG, 1, 1, "hash");
            brought.computeIfAbsent(session, unused -> new ArrayList<>())
                    .add(new RecoveredState.BroughtPicture(picture, time.now().wall()));
            desk.pictures().arrived(session, picture);
        } else if (refused.isEmpty()) {
            desk.pictures().failed(session);
        }
        return refused;
    }

    /** The one that was brought to a session last, or one that nobody knows. */
    UUID lastBrought(UUID session) {
        return brought.getOrDefault(session, List.of()).stream()
                .reduce((former, later) -> later)
                .map(last -> last.picture().id())
                .orElse(new UUID(0, 0));
    }

    private RecoveredState.Session withPictures(RecoveredState.Session stored) {
        List<RecoveredState.BroughtPicture> unnamed =
                brought.getOrDefault(stored.details().session(), List.of()).stream()
                        .filter(one -> stored.lines().stream()
                                .noneMatch(line -> line.picture().equals(Optional.of(one.picture()))))
                        .toList();
        return new RecoveredState.Session(
                stored.details(), stored.attendedAt(), stored.end(), stored.isAsked(), stored.lines(), unnamed);
    }

    /** All that was ever opened has ended, and the seat is free. */
    public void isClosed() {
        ledger.isClosed();
    }

    int numberOf(UUID session) {
        return ledger.numberOf(session);
    }
}
