package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing said in a session.
 *
 * @param seq  its place in the session, counted from 1 without gaps
 * @param from the customer or the rep
 * @param text what was said
 * @param at   when the desk took it
 * @param id   the sender's own id, by which a repetition is known; a first question has none
 */
public record Line(int seq, Party from, String text, Instant at, Optional<UUID> id) {
    /** About what a line costs besides its text, in UTF-16 units. */
    private static final int OVERHEAD = 100;

    /** How much room it takes, in UTF-16 units. */
    public long weight() {
        return (long) OVERHEAD + text.length();
    }
}
