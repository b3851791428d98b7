package com.evilcorp.support.evaluator.filter;

import com.evilcorp.support.evaluator.ViewFormat;
import java.util.Arrays;
import java.util.Optional;

/** What became of the wait that a customer was told to expect, as {@link com.evilcorp.support.evaluator.PromisedWait} has it. */
public enum PromiseOutcome {
    /** They were attended within it. */
    KEPT("t.attended_at is not null and t.waited_ms <= " + PromiseOutcome.LONGEST),
    /** They were attended later. */
    LATE("t.attended_at is not null and t.waited_ms > " + PromiseOutcome.LONGEST),
    /** It ended without anybody attending them, which keeps no promise. */
    UNATTENDED("t.attended_at is null and t.ended_at is not null");

    /** Milliseconds: whole minutes, one at least. */
    private static final String LONGEST = "greatest(1, (t.promised_high + 59) / 60) * 60000";

    private final String condition;

    PromiseOutcome(String condition) {
        this.condition = "t.promised_high is not null and " + condition;
    }

    /** What is true of such a {@code transcript t}. */
    public String condition() {
        return condition;
    }

    /** As it stands in an address. */
    public String slug() {
        return ViewFormat.slug(this);
    }

    static Optional<PromiseOutcome> inAddress(String slug) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.slug().equals(slug))
                .findFirst();
    }
}
