package com.evilcorp.support.desk;

/**
 * How long a rep who steps away means to be.
 *
 * @param minutes 1 to 120
 */
public record BackIn(int minutes) {
    /** The longest that the seat is kept for somebody who is elsewhere. */
    public static final int MOST = 120;

    /** @throws InvalidInput when it is none, or longer than anybody's patience */
    public BackIn {
        if (minutes < 1 || minutes > MOST) {
            throw new InvalidInput("Minutes have to be 1 to " + MOST + ".");
        }
    }
}
