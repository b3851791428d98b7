package com.evilcorp.support.desk;

import java.util.Optional;

/**
 * What came of a typing signal. It is never stored, so it may be told at once.
 *
 * @param refused why it was out of place, if it was
 * @param to      whom to tell; empty when the signal is ignored
 */
public record Typing(Optional<Refused> refused, Optional<ConnectionId> to) {
    static Typing refused(Refused why) {
        return new Typing(Optional.of(why), Optional.empty());
    }

    static Typing passedTo(Optional<ConnectionId> to) {
        return new Typing(Optional.empty(), to);
    }
}
