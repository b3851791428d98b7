package com.evilcorp.support.desk;

import java.util.Optional;

/**
 * One thing said: 1 to 2,000 code points, not blank, no control characters but line feed and tab.
 *
 * @param value with CR LF already turned into LF
 */
public record Text(String value) {
    /** The bound, in code points. */
    public static final int MOST = 2_000;

    /** @throws InvalidInput when out of bounds */
    public Text {
        value = Words.lines("A message", value, MOST);
        if (Words.isBlank(value)) {
            throw new InvalidInput("A message may not be blank: it needs 1 to " + MOST + " characters.");
        }
    }

    /**
     * A first question, which may be left out.
     *
     * @return empty for an empty or blank text
     * @throws InvalidInput when out of bounds
     */
    public static Optional<Text> optional(String value) {
        Words.lines("A message", value, MOST);
        return Words.isBlank(value) ? Optional.empty() : Optional.of(new Text(value));
    }
}
