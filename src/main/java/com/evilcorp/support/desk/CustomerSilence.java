package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.Party;
import java.time.Duration;
import java.util.Optional;

/** For how long the customer of the open session has left the rep without an answer. All on the steady clock. */
final class CustomerSilence {
    private Optional<Duration> since = Optional.empty();
    private Optional<Duration> askedUntil = Optional.empty();

    /** The last word is this side's now. */
    void lineSaid(Party from, Duration at) {
        since = from == Party.REP ? Optional.of(at) : Optional.empty();
    }

    /** Whether the last line is the rep's, and that old. */
    boolean lasts(Duration least, Duration now) {
        return since.filter(at -> at.plus(least).compareTo(now) <= 0).isPresent();
    }

    /** The customer was asked whether they are there. */
    void ask(Duration until) {
        askedUntil = Optional.of(until);
    }

    /** Until when they have to answer, if they were asked and did not yet. */
    Optional<Duration> askedUntil() {
        return askedUntil;
    }

    void answer() {
        askedUntil = Optional.empty();
    }

    boolean isOverdue(Duration now) {
        return askedUntil.filter(until -> until.compareTo(now) <= 0).isPresent();
    }
}
