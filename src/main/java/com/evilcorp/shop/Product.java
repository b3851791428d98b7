package com.evilcorp.shop;

import java.util.Locale;

/**
 * A thing that nobody wanted.
 *
 * @param slug    its name in addresses, and its picture's
 * @param title   what it is called
 * @param tagline one line about it
 * @param text    more about it
 * @param cents   its price in euro cents
 */
public record Product(String slug, String title, String tagline, String text, int cents) {
    private static final double CENTS = 100;

    /** The price as it is shown, such as {@code € 66.60}. */
    public String price() {
        return euros(cents);
    }

    static String euros(int cents) {
        return String.format(Locale.ROOT, "€ %.2f", cents / CENTS);
    }
}
