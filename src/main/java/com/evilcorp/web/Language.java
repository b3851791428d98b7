package com.evilcorp.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages speak, the default first. */
public enum Language {
    ENGLISH(Language.DEFAULT, "€ %.2f"),
    SPANISH("es", "%.2f\u00a0€");

    /** The tag of the default, for annotations. */
    public static final String DEFAULT = "en";

    /** Browsers send less than half of it. */
    private static final int LONGEST_HEADER = 256;

    private static final Pattern WEIGHT =
            Pattern.compile("\\s*q=(0|0?\\.\\d{1,3}|1|1\\.0{1,3})\\s*", Pattern.CASE_INSENSITIVE);
    private static final double CENTS = 100;

    private final Locale locale;
    private final String money;

    Language(String tag, String money) {
        this.locale = Locale.forLanguageTag(tag);
        this.money = money;
    }

    /**
     * The one that a browser would like best, by RFC 4647's lookup: {@code es-MX} is Spanish. The JDK reads this header in
     * the cube of its length, on the thread that serves everybody else.
     *
     * @param acceptLanguage the header, null if there was none, of which the beginning counts; what cannot be read of it is
     *                       passed over
     */
    public static Language accepted(String acceptLanguage) {
        String header = acceptLanguage == null ? "" : acceptLanguage;
        Language best = ENGLISH;
        double most = 0;
        for (String range :
                header.substring(0, Math.min(header.length(), LONGEST_HEADER)).split(",", -1)) {
            int semicolon = range.indexOf(';');
            String tag = (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1));
            Optional<Language> language = spoken(tag);
            if (language.isPresent() && weight > most) {
                best = language.get();
                most = weight;
            }
        }
        return best;
    }

    /** What speaks that tag, or one that begins like it. */
    private static Optional<Language> spoken(String tag) {
        int hyphen = tag.indexOf('-');
        String first = hyphen < 0 ? tag : tag.substring(0, hyphen);
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(first))
                .findFirst();
    }

    /** {@code q=0.8}, from 0 to 1; 0 if it is none, and so not wanted. */
    private static double weight(String parameter) {
        Matcher weight = WEIGHT.matcher(parameter);
        return weight.matches() ? Double.parseDouble(weight.group(1)) : 0;
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
    public <W> W words(Class<W> bundle) {
        return this == ENGLISH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /** A price in euro cents, as it is shown: {@code € 66.60}, {@code 66,60 €}. */
    public String euros(int cents) {
        return String.format(locale, money, cents / CENTS);
    }
}
