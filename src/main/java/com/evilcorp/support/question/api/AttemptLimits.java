package com.evilcorp.support.question.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often something may be done from each address in any stretch of so long, and from all addresses together. Counted in
 * memory alone: no address is kept anywhere, and a restart forgives all. The clock is handed in: nanoseconds that only grow.
 */
final class AttemptLimits {
    private final int mostOfAddress;
    private final int mostOfAll;
    private final long span;
    private final Map<String, Deque<Long>> byAddress = new HashMap<>();
    private final Deque<Attempt> all = new ArrayDeque<>();

    private record Attempt(String address, long at) {}

    AttemptLimits(int mostOfAddress, int mostOfAll, Duration span) {
        this.mostOfAddress = mostOfAddress;
        this.mostOfAll = mostOfAll;
        this.span = span.toNanos();
    }

    /** Whether one more is allowed; if so, it counts, unless it is taken {@link #back}. */
    synchronized boolean take(String address, long now) {
        forgetBefore(now - span);
        Deque<Long> own = byAddress.getOrDefault(address, new ArrayDeque<>());
        if (own.size() >= mostOfAddress || all.size() >= mostOfAll) {
            return false;
        }
        own.addLast(now);
        byAddress.put(address, own);
        all.addLast(new Attempt(address, now));
        return true;
    }

    /** The attempt that was taken then was none that counts. */
    synchronized void back(String address, long taken) {
        if (all.removeLastOccurrence(new Attempt(address, taken))) {
            remove(address, taken);
        }
    }

    private void forgetBefore(long then) {
        while (!all.isEmpty() && all.getFirst().at - then < 0) {
            Attempt old = all.removeFirst();
            remove(old.address, old.at);
        }
    }

    private void remove(String address, long taken) {
        byAddress.computeIfPresent(address, (unused, own) -> {
            own.removeFirstOccurrence(taken);
            return own.isEmpty() ? null : own;
        });
    }
}
