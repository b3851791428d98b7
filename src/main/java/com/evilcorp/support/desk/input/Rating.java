package com.evilcorp.support.desk.input;

import java.util.Optional;

/**
 * What a customer thought of it afterwards.
 *
 * @param stars   1 to 5
 * @param comment at most 500 code points, never blank
 */
public record Rating(int stars, Optional<String> comment) {
    /** The most stars there are; the least is one. */
    public static final int MOST_STARS = 5;
    /** The bound of a comment, in code points. */
    public static final int LONGEST_COMMENT = 500;

    /** @throws InvalidInputException when out of bounds */
    public Rating {
        if (stars < 1 || stars > MOST_STARS) {
            throw new InvalidInputException("Stars go from 1 to " + MOST_STARS + ", not " + stars + ".");
        }
        comment = comment.map(text -> TextRules.lines("A comment", text, LONGEST_COMMENT))
                .filter(text -> !TextRules.isBlank(text));
    }
}
