package com.evilcorp.support.desk.input;

import java.util.Optional;

/**
 * What a customer calls themselves, and what the rep clicks on: one line of at most 60 code points, not blank.
 *
 * @param value the name as it was given
 */
public record SessionName(String value) {
    /** The bound, in code points. */
    public static final int MOST = 60;

    /** @throws InvalidInputException when out of bounds */
    public SessionName {
        value = TextRules.line("A name", value, MOST);
        if (TextRules.isBlank(value)) {
            throw new InvalidInputException("A name may not be blank: leave it out instead.");
        }
    }

    /**
     * A name that may be left out.
     *
     * @return empty for an empty or blank name
     * @throws InvalidInputException when out of bounds
     */
    public static Optional<SessionName> optional(String value) {
        TextRules.line("A name", value, MOST);
        return TextRules.isBlank(value) ? Optional.empty() : Optional.of(new SessionName(value));
    }

    /** The name of a customer who gave none. */
    public static SessionName ofNumber(long number) {
        return new SessionName("Customer " + number);
    }
}
