package com.evilcorp.support.desk.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the desk and the database keep of a secret token. Tokens are 128 random bits or more, so a plain hash is enough.
 * Two hashes are compared in the same time wherever they differ, so that nobody learns from it how good a guess was.
 *
 * @param hex SHA-256 of the token, 64 hexadecimal digits
 */
public record TokenHash(String hex) {

    /** The hash of any text that claims to be a token. */
    public static TokenHash of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenHash hash && MessageDigest.isEqual(bytes(), hash.bytes());
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    private byte[] bytes() {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
