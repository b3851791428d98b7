package com.evilcorp.shop.catalogue;

import static java.util.Objects.requireNonNull;

import com.evilcorp.web.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that nobody wanted.
 *
 * @param slug  its name in addresses, and its picture's
 * @param cents its price in euro cents
 * @param words what is said of it, in English at least
 */
public record Product(String slug, int cents, Map<Language, Words> words) {

    /**
     * What is said of it in one language.
     *
     * @param title   what it is called
     * @param tagline one line about it
     * @param text    more about it
     */
    public record Words(String title, String tagline, String text) {}

    /** What it is called. */
    public String title(Language language) {
        return in(language).title();
    }

    /** The price as it is shown. */
    public String price(Language language) {
        return language.euros(cents);
    }

    /** What is said of it, in English where nothing was put into that language yet. */
    public Words in(Language language) {
        return Optional.ofNullable(words.get(language)).orElseGet(() -> requireNonNull(words.get(Language.ENGLISH)));
    }
}
