package com.evilcorp.support.desk.input;

/**
 * How long a rep who steps away means to be.
 *
 * @param minutes 1 to 120
 */
public record BreakLength(int minutes) {
    /** The longest that the seat is kept for somebody who is elsewhere. */
    public static final int MOST = 120;

    /** @throws InvalidInputException when it is none, or longer than anybody's patience */
    public BreakLength {
        if (minutes < 1 || minutes > MOST) {
            throw new InvalidInputException("Minutes have to be 1 to " + MOST + ".");
        }
    }
}
