package com.evilcorp.support.search;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text as it is compared: compatible characters are one (NFKC), without accents, in lower case, whatever the locale of this
 * machine or of the database. It knows where in the text each of its characters stands.
 */
final class FoldedText {
    /** More marks than any script puts on one letter; whoever piles up more of them does not have them sorted. */
    private static final int MAX_MARKS = 4;

    private static final int MAX_ASCII = 0x7F;
    private static final int FIRST_JAMO_VOWEL = 0x1160;
    private static final int LAST_JAMO_FINAL = 0x11FF;
    private static final int HALFWIDTH_VOICED_MARK = 0xFF9E;
    private static final int HALFWIDTH_SEMI_VOICED_MARK = 0xFF9F;

    private static final Set<UnicodeBlock> BLOCKS_OF_ACCENTS = Set.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS,
            UnicodeBlock.VARIATION_SELECTORS,
            UnicodeBlock.HEBREW,
            UnicodeBlock.ARABIC);

    /** Letters that Unicode does not take apart, as those write them who do not have them on their keyboard. */
    private static final Map<Integer, String> SPELT_OUT = Map.of(
            (int) 'ø', "o", (int) 'đ', "d", (int) 'ł', "l", (int) 'ħ', "h", (int) 'ð', "d", (int) 'þ', "th", (int) 'æ',
            "ae", (int) 'œ', "oe");

    private final String original;
    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    private FoldedText(String original) {
        this.original = original;
        folded = new StringBuilder(original.length());
        starts = new int[original.length()];
        ends = new int[original.length()];
    }

    static FoldedText of(String original) {
        FoldedText text = new FoldedText(original);
        int at = 0;
        while (at < original.length()) {
            int end = text.endOfCharacter(at);
            text.append(fold(original.substring(at, text.endOfMarks(at, end))), at, end);
            at = end;
        }
        return text;
    }

    int length() {
        return folded.length();
    }

    int codePointAt(int index) {
        return folded.codePointAt(index);
    }

    char charAt(int index) {
        return folded.charAt(index);
    }

    String substring(int from, int to) {
        return folded.substring(from, to);
    }

    /** Where in the original the character at an index begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the original the character before an index ends. */
    int end(int index) {
        return ends[index - 1];
    }

    private int endOfCharacter(int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && belongsToLetterBefore(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private int endOfMarks(int at, int end) {
        int points = Math.min(1 + MAX_MARKS, original.codePointCount(at, end));
        return original.offsetByCodePoints(at, points);
    }

    private void append(String characters, int start, int end) {
        int from = folded.length();
        folded.append(characters);
        if (folded.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * folded.length());
            ends = Arrays.copyOf(ends, 2 * folded.length());
        }
        Arrays.fill(starts, from, folded.length(), start);
        Arrays.fill(ends, from, folded.length(), end);
    }

    private static String fold(String character) {
        if (character.length() == 1 && character.charAt(0) <= MAX_ASCII) {
            return character.toLowerCase(Locale.ROOT);
        }
        String bare = withoutAccents(Normalizer.normalize(character, Normalizer.Form.NFKD));
        // By way of the upper case, in which more letters are one: ß is SS.
        String lower = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(speltOut(lower), Normalizer.Form.NFC);
    }

    private static String withoutAccents(String character) {
        return character
                .codePoints()
                .filter(point -> !isAccent(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String speltOut(String letters) {
        StringBuilder plain = new StringBuilder(letters.length());
        letters.codePoints().forEach(point -> plain.append(spelt(point)));
        return plain.toString();
    }

    private static String spelt(int point) {
        return Character.isDigit(point)
                ? Integer.toString(Character.digit(point, 10))
                : SPELT_OUT.getOrDefault(point, Character.toString(point));
    }

    private static boolean isAccent(int point) {
        return Character.getType(point) == Character.FORMAT
                || (isMark(point) && BLOCKS_OF_ACCENTS.contains(UnicodeBlock.of(point)));
    }

    private static boolean belongsToLetterBefore(int point) {
        return isMark(point)
                || Character.getType(point) == Character.FORMAT
                || (point >= FIRST_JAMO_VOWEL && point <= LAST_JAMO_FINAL)
                || point == HALFWIDTH_VOICED_MARK
                || point == HALFWIDTH_SEMI_VOICED_MARK;
    }

    /** Whether it stands on, around or behind a letter. */
    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
