package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The lock of the desk: one command at a time. Before each, time passes; at its end, what was decided is handed on. */
final class DeskLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final DeskClock clock;
    private final DeskState desk;
    private final RingRules ring;

    DeskLock(DeskClock clock, DeskState desk, RingRules ring) {
        this.clock = clock;
        this.desk = desk;
        this.ring = ring;
    }

    /** Whether a command would be dealt with at once, and need not wait for another. */
    boolean isFree() {
        boolean free = lock.tryLock();
        if (free) {
            lock.unlock();
        }
        return free;
    }

    /** Carries out what a console asks for, at which somebody sits then. */
    <T> T holdFor(ConnectionId console, Supplier<T> command) {
        return hold(() -> {
            ring.touchedBy(console);
            return command.get();
        });
    }

    /** Carries out a command while nobody else has the desk. */
    <T> T hold(Supplier<T> command) {
        lock.lock();
        try {
            desk.advanceTo(clock.now());
            ring.look();
            T result = command.get();
            ring.look();
            return result;
        } finally {
            flushAndUnlock();
        }
    }

    /** The same, of what answers nothing. */
    void run(Runnable command) {
        hold(() -> {
            command.run();
            return Optional.empty();
        });
    }

    private void flushAndUnlock() {
        try {
            desk.flush();
        } finally {
            lock.unlock();
        }
    }
}
