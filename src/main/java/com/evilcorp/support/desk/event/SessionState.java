package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Where a session stands, as a customer who comes back is told. */
public sealed interface SessionState {

    /** What it comes to, in each of the cases. */
    <T> T match(Function<Waiting, T> waiting, Function<Open, T> open, Function<Ended, T> ended);

    /**
     * In the queue.
     *
     * @param position 1 is next
     * @param promise  how long that may take; empty while too little is known
     */
    record Waiting(int position, Optional<WaitRange> promise, RepAvailability availability) implements SessionState {
        @Override
        public <T> T match(Function<Waiting, T> waiting, Function<Open, T> open, Function<Ended, T> ended) {
            return waiting.apply(this);
        }
    }

    /**
     * Being attended.
     *
     * @param since when that began
     */
    record Open(Instant since) implements SessionState {
        @Override
        public <T> T match(Function<Waiting, T> waiting, Function<Open, T> open, Function<Ended, T> ended) {
            return open.apply(this);
        }
    }

    /**
     * Over.
     *
     * @param outcome how it ended
     * @param why     why it did, where the outcome does not say all
     * @param at      when
     * @param stars   how it was rated, if it was
     */
    record Ended(Outcome outcome, Optional<EndReason> why, Instant at, Optional<Integer> stars)
            implements SessionState {
        @Override
        public <T> T match(Function<Waiting, T> waiting, Function<Open, T> open, Function<Ended, T> ended) {
            return ended.apply(this);
        }
    }
}
