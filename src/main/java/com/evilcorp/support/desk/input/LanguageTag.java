package com.evilcorp.support.desk.input;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that a customer's page speaks: a tag of BCP 47, in its usual letters.
 *
 * @param value at most 35 characters, as many as RFC 5646 has every reader take
 */
public record LanguageTag(String value) {
    private static final int MOST = 35;
    private static final String UNDETERMINED = "und";

    /** The language that was named; empty where that is no well-formed tag, is too long, or names none. */
    public static Optional<LanguageTag> of(String tag) {
        if (tag.isEmpty() || tag.length() > MOST) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(usual -> !usual.equals(UNDETERMINED) && usual.length() <= MOST)
                    .map(LanguageTag::new);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
