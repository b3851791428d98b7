package com.evilcorp.support.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is to happen when. Acts may add others, of the same moment or of a later one. */
final class Timetable {
    /** Of two acts of one millisecond the former goes first. */
    enum Turn {
        SESSION_ENDS,
        REP_COMES,
        CUSTOMER_COMES,
        REP_DECIDES,
        CUSTOMER_GIVES_UP,
        REP_GOES,
        /** Takes the seat that was given up just now. */
        REP_FOLLOWS,
        CUT_OFF,
        PATIENCE_IS_TRIED,
        REP_TAKES_THE_NEXT
    }

    private record Entry(Instant at, Turn turn, long order, Runnable act) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparing(Entry::at).thenComparing(Entry::turn).thenComparingLong(Entry::order));
    private long added;

    void add(Instant at, Turn turn, Runnable act) {
        entries.add(new Entry(at, turn, added++, act));
    }

    /**
     * Has all of it happen.
     *
     * @param before told the time before each act
     * @param after  run after each
     */
    void run(Consumer<Instant> before, Runnable after) {
        while (!entries.isEmpty()) {
            Entry next = entries.remove();
            before.accept(next.at());
            next.act().run();
            after.run();
        }
    }
}
