package com.evilcorp.support.journal;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What was decided and is not stored yet, in order. */
@ApplicationScoped
public class JournalOutbox implements Outbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int room;
    private List<DeskEvent> decided = new ArrayList<>();
    private List<DeskEvent> beingStored = List.of();
    private long weight;
    private boolean closed;

    @Inject
    JournalOutbox(SupportConfig config) {
        this(config.journal().outboxRoom());
    }

    JournalOutbox(int room) {
        this.room = room;
    }

    @Override
    public boolean hasRoom() {
        lock.lock();
        try {
            return weight < room;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void append(List<DeskEvent> together) {
        lock.lock();
        try {
            decided.addAll(together);
            weight += weightOf(together);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many decisions are not stored yet. */
    public int depth() {
        lock.lock();
        try {
            return decided.size() + beingStored.size();
        } finally {
            lock.unlock();
        }
    }

    /** How much room that takes, in lines. */
    long weight() {
        lock.lock();
        try {
            return weight;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes all that has gathered, waiting for the first of it.
     *
     * @return empty if nothing came in time; otherwise {@link #stored} is due afterwards
     */
    List<DeskEvent> takeAll(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (decided.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            beingStored = decided;
            decided = new ArrayList<>();
            return beingStored;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken is stored, and told. */
    void stored() {
        lock.lock();
        try {
            weight -= weightOf(beingStored);
            beingStored = List.of();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is waited for. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether all that will ever come has been stored. */
    boolean isOver() {
        lock.lock();
        try {
            return closed && decided.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** What is left will never be stored. */
    void abandon() {
        lock.lock();
        try {
            stored();
            weight -= weightOf(decided);
            decided = new ArrayList<>();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left, and says whether that came in time. */
    boolean awaitEmpty(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (!decided.isEmpty() || !beingStored.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !changed.await(left, TimeUnit.NANOSECONDS)) {
                    return decided.isEmpty() && beingStored.isEmpty();
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static long weightOf(List<DeskEvent> events) {
        return events.stream().mapToLong(DeskEvent::weight).sum();
    }
}
