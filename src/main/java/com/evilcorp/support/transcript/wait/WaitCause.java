package com.evilcorp.support.transcript.wait;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a customer waited. Each moment of a wait has one of these; the first that fits, in this order. */
public enum WaitCause {
    /** Nobody held the seat. */
    NO_REP,
    /** The rep held it and had stepped away. */
    AWAY,
    /** The rep talked to another customer. */
    BUSY,
    /** It was for the rep to answer. */
    UNANSWERED;

    public static Optional<WaitCause> inAddress(String slug) {
        return Arrays.stream(values())
                .filter(cause -> cause.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in addresses and names colours: {@code no-rep}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column of the milliseconds put down to it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT) + "_ms";
    }
}
