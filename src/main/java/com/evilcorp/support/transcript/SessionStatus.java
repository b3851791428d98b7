package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.record.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a session stands, to the evaluator: how it ended, and before that whether it waits or is open. */
public enum SessionStatus {
    WAITING,
    OPEN,
    ENDED_BY_REP,
    ENDED_BY_CUSTOMER,
    CUSTOMER_LEFT,
    REP_LEFT,
    DECLINED,
    CANCELLED,
    ABANDONED,
    INTERRUPTED;

    /**
     * The status of a session.
     *
     * @param outcome of one that has ended
     */
    public static SessionStatus of(Optional<Outcome> outcome, boolean attended) {
        return outcome.map(how -> valueOf(how.name())).orElse(attended ? OPEN : WAITING);
    }

    /** The one that stands so in an address. */
    public static Optional<SessionStatus> inAddress(String slug) {
        return Arrays.stream(values())
                .filter(stage -> stage.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in addresses and names colours: {@code ended-by-rep}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that are drawn alike. */
    public String group() {
        return switch (this) {
            case WAITING, OPEN -> "live";
            case ENDED_BY_REP, ENDED_BY_CUSTOMER -> "answered";
            case CUSTOMER_LEFT, REP_LEFT -> "left";
            case DECLINED, CANCELLED -> "turned-away";
            case ABANDONED, INTERRUPTED -> "abandoned";
        };
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return this != WAITING && this != OPEN;
    }
}
