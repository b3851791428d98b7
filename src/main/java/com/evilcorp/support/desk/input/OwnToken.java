package com.evilcorp.support.desk.input;

/**
 * A token that a customer's browser made itself, and so has before it hears anything: base64url, long enough for 128
 * random bits.
 *
 * @param value 22 to 64 characters
 */
public record OwnToken(String value) {
    private static final int LEAST = 22;
    private static final int MOST = 64;

    /** @throws InvalidInputException when it is of another form */
    public OwnToken {
        if (value.length() < LEAST || value.length() > MOST || TextRules.holds(value, c -> !isBase64Url(c))) {
            throw new InvalidInputException(
                    "A token has to be " + LEAST + " to " + MOST + " characters of A-Z, a-z, 0-9, - and _.");
        }
    }

    private static boolean isBase64Url(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
