package com.evilcorp.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** What the pages speak, the default first. */
public enum Language {
    ENGLISH(Language.DEFAULT, "€ %.2f"),
    SPANISH("es", "%.2f\u00a0€");

    /** The tag of the default, for annotations. */
    public static final String DEFAULT = "en";

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();
    private static final double CENTS = 100;

    private final Locale locale;
    private final String money;

    Language(String tag, String money) {
        this.locale = Locale.forLanguageTag(tag);
        this.money = money;
    }

    /**
     * The one that a browser would like best, by RFC 4647's lookup: {@code es-MX} is Spanish.
     *
     * @param acceptLanguage the header, null if there was none; one that cannot be read counts as none
     */
    static Language accepted(String acceptLanguage) {
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        try {
            return of(Locale.lookup(LanguageRange.parse(acceptLanguage), LOCALES));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second is what the JDK says of a lone hyphen.
            return ENGLISH;
        }
    }

    private static Language of(Locale found) {
        return found == null ? ENGLISH : values()[LOCALES.indexOf(found)];
    }

    /** As {@code lang} and {@code Content-Language} have it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** For what the JDK formats. */
    public Locale locale() {
        return locale;
    }

    /** The messages of a bundle. */
    <W> W words(Class<W> bundle) {
        return this == ENGLISH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /** A price in euro cents, as it is shown: {@code € 66.60}, {@code 66,60 €}. */
    public String euros(int cents) {
        return String.format(locale, money, cents / CENTS);
    }
}
