package com.evilcorp.support.desk.input;

import java.util.Optional;

/**
 * One thing said: 1 to 2,000 code points, not blank, no control characters but line feed and tab.
 *
 * @param value with CR LF already turned into LF
 */
public record Text(String value) {
    /** The bound, in code points. */
    public static final int MOST = 2_000;

    /** @throws InvalidInputException when out of bounds */
    public Text {
        value = TextRules.lines("A message", value, MOST);
        if (TextRules.isBlank(value)) {
            throw new InvalidInputException("A message may not be blank: it needs 1 to " + MOST + " characters.");
        }
    }

    /**
     * A first question, which may be left out.
     *
     * @return empty for an empty or blank text
     * @throws InvalidInputException when out of bounds
     */
    public static Optional<Text> optional(String value) {
        TextRules.lines("A message", value, MOST);
        return TextRules.isBlank(value) ? Optional.empty() : Optional.of(new Text(value));
    }
}
