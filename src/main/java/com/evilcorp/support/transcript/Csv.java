package com.evilcorp.support.transcript;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of comma-separated values (RFC 4180), which a spreadsheet may open without carrying out what stands in them. */
final class Csv {
    /** What spreadsheets take for the beginning of a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",\r\n].*");

    private Csv() {}

    /** A row with its line break. Null is an empty field. */
    static String row(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? field(harmless(text)) : plain(value))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String plain(Object value) {
        return value == null ? "" : field(value.toString());
    }

    /** An apostrophe in front makes it a text to a spreadsheet. */
    private static String harmless(String text) {
        return FORMULA.matcher(text.stripLeading()).matches()
                        || FORMULA.matcher(text).matches()
                ? "'" + text
                : text;
    }

    private static String field(String text) {
        return NEEDS_QUOTES.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
