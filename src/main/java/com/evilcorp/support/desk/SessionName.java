package com.evilcorp.support.desk;

import java.util.Optional;

/**
 * What a customer calls themselves, and what the rep clicks on: one line of at most 60 code points, not blank.
 *
 * @param value the name as it was given
 */
public record SessionName(String value) {
    /** The bound, in code points. */
    public static final int MOST = 60;

    /** @throws InvalidInput when out of bounds */
    public SessionName {
        value = Words.line("A name", value, MOST);
        if (Words.isBlank(value)) {
            throw new InvalidInput("A name may not be blank: leave it out instead.");
        }
    }

    /**
     * A name that may be left out.
     *
     * @return empty for an empty or blank name
     * @throws InvalidInput when out of bounds
     */
    public static Optional<SessionName> optional(String value) {
        Words.line("A name", value, MOST);
        return Words.isBlank(value) ? Optional.empty() : Optional.of(new SessionName(value));
    }

    /** The name of a customer who gave none. */
    static SessionName ofNumber(long number) {
        return new SessionName("Customer " + number);
    }
}
