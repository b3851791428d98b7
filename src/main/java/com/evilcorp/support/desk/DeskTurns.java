package com.evilcorp.support.desk;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The lock of the desk: commands take turns. In each, time passes first, and what was decided is handed on at the end. */
final class DeskTurns {
    private final ReentrantLock lock = new ReentrantLock();
    private final DeskClock clock;
    private final DeskState desk;
    private final RingRules ring;

    DeskTurns(DeskClock clock, DeskState desk, RingRules ring) {
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

    /** What a console asks for, at which somebody sits then. */
    <T> T of(ConnectionId console, Supplier<T> command) {
        return take(() -> {
            ring.touchedBy(console);
            return command.get();
        });
    }

    <T> T take(Supplier<T> command) {
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
        take(() -> {
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
