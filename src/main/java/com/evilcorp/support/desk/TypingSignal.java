package com.evilcorp.support.desk;

import java.util.Optional;

/**
 * What came of a typing signal. It is never stored, so it may be told at once.
 *
 * @param refused why it was out of place, if it was
 * @param to      whom to tell; empty when the signal is ignored
 */
public record TypingSignal(Optional<Refused> refused, Optional<ConnectionId> to) {
    static TypingSignal refused(Refused why) {
        return new TypingSignal(Optional.of(why), Optional.empty());
    }

    static TypingSignal passedTo(Optional<ConnectionId> to) {
        return new TypingSignal(Optional.empty(), to);
    }
}
