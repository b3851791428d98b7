package com.evilcorp.support.desk;

/**
 * A token that a customer's browser made itself, and so has before it hears anything: base64url, long enough for 128
 * random bits.
 *
 * @param value 22 to 64 characters
 */
public record OwnToken(String value) {
    private static final int LEAST = 22;
    private static final int MOST = 64;

    /** @throws InvalidInput when it is of another form */
    public OwnToken {
        if (!value.matches("[A-Za-z0-9_-]{" + LEAST + "," + MOST + "}")) {
            throw new InvalidInput(
                    "A token has to be " + LEAST + " to " + MOST + " characters of A-Z, a-z, 0-9, - and _.");
        }
    }
}
