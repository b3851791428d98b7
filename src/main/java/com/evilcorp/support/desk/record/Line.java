package com.evilcorp.support.desk.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing said in a session.
 *
 * @param seq     its place in the session, counted from 1 without gaps
 * @param from    the customer or the rep
 * @param text    what was said; may be empty beside a picture
 * @param at      when the desk took it
 * @param id      the sender's own id, by which a repetition is known; a first question has none
 * @param picture what was shown
 */
public record Line(int seq, Party from, String text, Instant at, Optional<UUID> id, Optional<Picture> picture) {
    /** About what a line costs besides its text, in UTF-16 units. */
    private static final int OVERHEAD = 100;

    /** A line of text alone. */
    public Line(int seq, Party from, String text, Instant at, Optional<UUID> id) {
        this(seq, from, text, at, id, Optional.empty());
    }

    /** How much room it takes, in UTF-16 units. */
    public long weight() {
        return (long) OVERHEAD + text.length();
    }
}
