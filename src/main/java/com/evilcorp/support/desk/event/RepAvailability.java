package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.record.WaitRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether those who wait may hope.
 *
 * @param state  where the rep is
 * @param backAt when the rep who stepped away means to be back; that may have passed
 */
public record RepAvailability(State state, Optional<Instant> backAt) {
    /** Where the rep is, as far as the desk can tell. */
    public enum State {
        /** Nobody holds the seat. */
        VACANT,
        PRESENT,
        /** It rings and nobody has touched the console for so long that nobody seems to be there. */
        UNATTENDED,
        AWAY
    }

    public static final RepAvailability VACANT = new RepAvailability(State.VACANT, Optional.empty());

    public static final RepAvailability PRESENT = new RepAvailability(State.PRESENT, Optional.empty());

    public static final RepAvailability UNATTENDED = new RepAvailability(State.UNATTENDED, Optional.empty());

    /** The rep holds the seat, and has stepped away from it if there is a break. */
    public static RepAvailability held(Optional<RepBreak> away) {
        return away.map(known -> new RepAvailability(State.AWAY, known.backAt()))
                .orElse(PRESENT);
    }

    /** Whether the seat is held, its grace included. */
    public boolean repPresent() {
        return state != State.VACANT;
    }

    /**
     * How long one may expect to wait: an absence comes on top, and while nobody is at the desk nobody knows.
     *
     * @param served how long it takes with the rep at the desk; empty while too little is known
     */
    public Optional<WaitRange> expected(Optional<WaitRange> served, Instant now) {
        return switch (state) {
            case VACANT, UNATTENDED -> Optional.empty();
            case PRESENT -> served;
            case AWAY ->
                backAt.filter(now::isBefore)
                        .map(at -> Duration.between(now, at).toSeconds())
                        .flatMap(absence -> served.map(range -> range.plus(absence)));
        };
    }
}
