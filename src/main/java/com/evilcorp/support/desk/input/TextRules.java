package com.evilcorp.support.desk.input;

import java.util.function.IntPredicate;

/** What every text from a person is held to. Lengths are in code points, so that an emoji counts as one. */
final class TextRules {
    private static final String LINE_BREAKS_AND_TABS = "\n\t";
    /** Letters by their category that show nothing: Hangul fillers and the blank Braille pattern. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

    private TextRules() {}

    /** Several lines: carriage return with line feed becomes line feed, tabs stay. */
    static String lines(String what, String text, int most) {
        return bounded(what, text.replace("\r\n", "\n"), most, LINE_BREAKS_AND_TABS);
    }

    /** A single line. */
    static String line(String what, String text, int most) {
        return bounded(what, text, most, "");
    }

    /** Whether nothing of it could be seen: white space and invisible marks alone. */
    static boolean isBlank(String text) {
        return !holds(text, c -> !isInvisible(c));
    }

    private static String bounded(String what, String text, int most, String allowedControls) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new InvalidInputException(
                    what + " may have at most " + most + " characters, this has " + length + ".");
        }
        if (holds(text, c -> Character.isISOControl(c) && allowedControls.indexOf(c) < 0)) {
            throw new InvalidInputException(what + " may not contain control characters"
                    + (allowedControls.isEmpty() ? "." : " other than line feed and tab."));
        }
        if (holds(text, c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidInputException(what + " contains half a character.");
        }
        return text;
    }

    /** Whether there is such a code point. A loop, since all that anybody says comes past here several times. */
    static boolean holds(String text, IntPredicate wanted) {
        int next;
        for (int at = 0; at < text.length(); at += Character.charCount(next)) {
            next = text.codePointAt(at);
            if (wanted.test(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || BLANK_LETTERS.indexOf(c) >= 0;
    }
}
