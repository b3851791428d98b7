package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Outcome;
import java.util.Arrays;
import java.util.Optional;

/** Where a session stands, to the evaluator: how it ended, and before that whether it waits or is open. */
enum Stage {
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

    /** @param outcome null before the end */
    static Stage of(Outcome outcome, boolean attended) {
        if (outcome != null) {
            return valueOf(outcome.name());
        }
        return attended ? OPEN : WAITING;
    }

    static Optional<Stage> inAddress(String slug) {
        return Arrays.stream(values())
                .filter(stage -> stage.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in addresses and names colours: {@code ended-by-rep}. */
    String slug() {
        return Wording.slug(this);
    }

    /** Those that are drawn alike. */
    String group() {
        return switch (this) {
            case WAITING, OPEN -> "live";
            case ENDED_BY_REP, ENDED_BY_CUSTOMER -> "answered";
            case CUSTOMER_LEFT, REP_LEFT -> "left";
            case DECLINED, CANCELLED -> "turned-away";
            case ABANDONED, INTERRUPTED -> "abandoned";
        };
    }

    boolean isOver() {
        return this != WAITING && this != OPEN;
    }
}
