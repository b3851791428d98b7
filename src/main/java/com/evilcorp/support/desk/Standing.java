package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;

/** Where a session stands, as a customer who comes back is told. */
public sealed interface Standing {
    /**
     * In the queue.
     *
     * @param position   1 is next
     * @param repPresent whether the seat is held
     */
    record Waiting(int position, boolean repPresent) implements Standing {}

    /**
     * Being attended.
     *
     * @param since when that began
     */
    record Open(Instant since) implements Standing {}

    /**
     * Over.
     *
     * @param outcome how it ended
     * @param at      when
     * @param stars   how it was rated, if it was
     */
    record Ended(Outcome outcome, Instant at, Optional<Integer> stars) implements Standing {}
}
