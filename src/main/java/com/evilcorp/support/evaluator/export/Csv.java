package com.evilcorp.support.evaluator.export;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of comma-separated values (RFC 4180), which a spreadsheet may open without carrying out what stands in them, even one
 * that splits at semicolons or tabs, to which a quote in the middle of what it takes for a cell means nothing.
 */
final class Csv {
    /** What spreadsheets take for the beginning of a formula, in its usual, full-width and small forms. */
    private static final String SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫]";

    /** What they may overlook in front of it: blanks, marks that are not seen, and quotes. */
    private static final String OVERLOOKED = "[\\p{Z}\\p{C}\\p{Pi}\\p{Pf}\"'&&[^\t\r\n]]*+";

    /** Where a cell may begin, in any dialect, that they would carry out; or the text, with what they might drop. */
    private static final Pattern BEGINS_FORMULA =
            Pattern.compile("(?:^|(?<=[;\t\r\n]))(?=" + OVERLOOKED + SIGN + ")|^(?=[\t\r\n])");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\t\r\n]");

    private Csv() {}

    /** A row with its line break. Null is an empty field. */
    static String row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? field(harmless(text)) : plain(value))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : field(value.toString());
    }

    /** An apostrophe in front makes it a text to a spreadsheet. */
    private static String harmless(String text) {
        return BEGINS_FORMULA.matcher(text).replaceAll("'");
    }

    private static String field(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
