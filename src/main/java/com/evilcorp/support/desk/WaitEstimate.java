package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.WaitRange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Guesses how long a customer will wait: the rest of the running session, and then a session for each one ahead. The
 * range comes from the quartiles of the last handle times. It is told what happens, when on
 * the steady clock, and is not safe for threads.
 */
public final class WaitEstimate {
    /** So many handle times count, the last ones. */
    public static final int SAMPLES = 50;
    /** Below so many nothing is promised. */
    private static final int ENOUGH = 5;
    /** No running session is over sooner: it takes as long to say goodbye, and to answer whoever is next. */
    private static final Duration LEAST_REST = Duration.ofSeconds(10);

    private static final int LOWER = 1;
    private static final int UPPER = 3;

    private final Deque<Duration> handled = new ArrayDeque<>();
    /** The same, shortest first: they are asked for with every place in the queue, and change with every session alone. */
    private List<Duration> sorted = List.of();

    private Optional<Duration> attendedSince = Optional.empty();

    /**
     * Begins anew with what is known.
     *
     * @param handleTimes   the last ones, oldest first
     * @param runningSince when the open session was attended, if one is open
     */
    public void takeUp(List<Duration> handleTimes, Optional<Duration> runningSince) {
        handled.clear();
        handleTimes.forEach(this::learn);
        attendedSince = runningSince;
    }

    /** A session was attended. */
    public void attended(Duration at) {
        attendedSince = Optional.of(at);
    }

    /** The session that was attended is over. */
    public void ended(Duration at) {
        attendedSince.map(at::minus).ifPresent(this::learn);
        attendedSince = Optional.empty();
    }

    /** The range for a place in the queue, 1 for the next; empty while too little is known. */
    public Optional<WaitRange> at(int position, Duration now) {
        if (handled.size() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(new WaitRange(
                until(position, LOWER, now).toSeconds(),
                until(position, UPPER, now).toSeconds()));
    }

    /** The last handle times, oldest first. */
    List<Duration> handled() {
        return List.copyOf(handled);
    }

    private void learn(Duration handleTime) {
        handled.addLast(orNone(handleTime));
        if (handled.size() > SAMPLES) {
            handled.removeFirst();
        }
        sorted = handled.stream().sorted().toList();
    }

    private Duration until(int position, int which, Duration now) {
        Duration running = attendedSince
                .map(since -> rest(sorted, which, now.minus(since)))
                .orElse(Duration.ZERO);
        return running.plus(quartile(sorted, which).multipliedBy(position - 1L));
    }

    /**
     * What is left of the running session. One that has outlasted the lower quartile is not like all others any more: it
     * is like those that took longer still.
     */
    private static Duration rest(List<Duration> all, int which, Duration running) {
        if (running.compareTo(quartile(all, LOWER)) < 0) {
            return quartile(all, which).minus(running);
        }
        List<Duration> longer =
                all.stream().filter(each -> each.compareTo(running) > 0).toList();
        Duration left = longer.isEmpty() ? LEAST_REST : quartile(longer, which).minus(running);
        return left.compareTo(LEAST_REST) < 0 ? LEAST_REST : left;
    }

    /** A handle time that was stored while the wall clock was set back may be less than none. */
    private static Duration orNone(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Duration quartile(List<Duration> sorted, int which) {
        return sorted.get((int) Math.round((sorted.size() - 1) * which / 4.0));
    }
}
