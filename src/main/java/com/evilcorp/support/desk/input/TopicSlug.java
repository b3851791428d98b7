package com.evilcorp.support.desk.input;

import java.util.Optional;

/**
 * Names a topic, whether or not there still is one: what sessions were about outlives the list of topics.
 *
 * @param value 1 to 40 letters from a to z, digits and hyphens
 */
public record TopicSlug(String value) {
    private static final int LONGEST = 40;
    private static final String ALLOWED = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /** @throws InvalidInputException when it is out of bounds */
    public TopicSlug {
        if (!isSlug(value)) {
            throw new InvalidInputException("A topic is named by 1 to 40 letters from a to z, digits and hyphens.");
        }
    }

    /** Whether a topic can be named by this. */
    public static boolean isSlug(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && !TextRules.holds(text, c -> ALLOWED.indexOf(c) < 0);
    }

    /**
     * A topic that may be none.
     *
     * @return empty for an empty text
     * @throws InvalidInputException when it is out of bounds
     */
    public static Optional<TopicSlug> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new TopicSlug(text));
    }
}
