package com.evilcorp.support.journal;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What was decided and is not stored yet, in order. */
@ApplicationScoped
public class JournalOutbox implements Outbox {
    /** No command decides so much. Where time ends thousands of sessions at once, that can be stored by parts. */
    private static final int MAX_TOGETHER = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int capacity;
    private final long capacityInBytes;
    private final Traces traces;
    /** What each command decided, oldest first. */
    private final Deque<List<DeskEvent>> decided = new ArrayDeque<>();

    private int depth;
    private long weight;
    private long bytes;
    private boolean closed;

    @Inject
    JournalOutbox(SupportConfig config, Traces traces) {
        this(config.journal().outboxCapacity(), config.journal().outboxCapacityBytes(), traces);
    }

    JournalOutbox(int capacity, long capacityInBytes, Traces traces) {
        this.capacity = capacity;
        this.capacityInBytes = capacityInBytes;
        this.traces = traces;
    }

    @Override
    public boolean hasRoom() {
        lock.lock();
        try {
            return weight < capacity && bytes < capacityInBytes;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void append(List<DeskEvent> together) {
        // Before anybody can take it.
        traces.decided(together);
        lock.lock();
        try {
            for (int from = 0; from < together.size(); from += MAX_TOGETHER) {
                List<DeskEvent> part = together.subList(from, Math.min(together.size(), from + MAX_TOGETHER));
                decided.addLast(part);
                count(part, 1);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many decisions are not stored yet. */
    public int depth() {
        lock.lock();
        try {
            return depth;
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

    /** How much that is, in bytes of memory. */
    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The first of what was decided, waiting for it if there is nothing. What a command decided is not taken apart, however
     * much it is.
     *
     * @param maxSize  how many decisions at most, if the first command made no more
     * @param maxBytes how large they may be together
     * @return empty if nothing came in time; otherwise {@link #stored} is due afterwards
     */
    List<DeskEvent> first(int maxSize, long maxBytes, Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (decided.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return first(maxSize, maxBytes);
        } finally {
            lock.unlock();
        }
    }

    private List<DeskEvent> first(int maxSize, long maxBytes) {
        List<DeskEvent> first = new ArrayList<>();
        long size = 0;
        for (List<DeskEvent> together : decided) {
            size += bytesOf(together);
            if (!first.isEmpty() && (first.size() + together.size() > maxSize || size > maxBytes)) {
                break;
            }
            first.addAll(together);
        }
        return first;
    }

    /** So many of the first decisions are stored, and told. */
    void stored(int decisions) {
        lock.lock();
        try {
            for (int left = decisions; left > 0; ) {
                List<DeskEvent> together = decided.removeFirst();
                count(together, -1);
                left -= together.size();
            }
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
            stored(depth);
            traces.abandoned();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left, and says whether that came in time. */
    boolean awaitEmpty(Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long deadline = System.nanoTime() + timeout.toNanos();
            while (!decided.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !changed.await(left, TimeUnit.NANOSECONDS)) {
                    return decided.isEmpty();
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void count(List<DeskEvent> together, int sign) {
        depth += sign * together.size();
        weight += sign * together.stream().mapToLong(DeskEvent::weight).sum();
        bytes += sign * bytesOf(together);
    }

    private static long bytesOf(List<DeskEvent> together) {
        return together.stream().mapToLong(DeskEvent::bytes).sum();
    }
}
