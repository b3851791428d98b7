package com.evilcorp.support.desk;

import java.time.Duration;
import java.util.List;
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
        desk.restore(ledger.restored());
    }

    /** All that was ever opened has ended, and the seat is free. */
    public void isClosed() {
        ledger.isClosed();
    }

    int numberOf(UUID session) {
        return ledger.numberOf(session);
    }
}
