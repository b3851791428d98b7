package com.evilcorp.support.desk;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the tokens that give a session, or the seat, back to its owner. */
final class TokenGenerator {
    private static final int BYTES = 24;
    private final SecureRandom random = new SecureRandom();

    String token() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
