package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import java.util.Optional;

/**
 * What came of a signal: that somebody types, or what they have seen. It is never stored by itself, so it may be told at
 * once.
 *
 * @param refused why it was out of place, if it was
 * @param to      whom to tell; empty when the signal is ignored
 */
public record Signal(Optional<Refused> refused, Optional<ConnectionId> to) {
    static Signal refused(Refused why) {
        return new Signal(Optional.of(why), Optional.empty());
    }

    static Signal passedTo(Optional<ConnectionId> to) {
        return new Signal(Optional.empty(), to);
    }
}
