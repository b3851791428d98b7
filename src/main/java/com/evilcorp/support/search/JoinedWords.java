package com.evilcorp.support.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that are also written as one: {@code e-mail}, {@code AB-1234567}, {@code 1,234.50}, {@code +34 (600) 123 456}. Digits
 * with spaces between them are one where they are as many as in a telephone number.
 */
final class JoinedWords {
    private static final int LONGEST = 64;
    private static final int MOST_WORDS = 3;
    private static final int MOST_GROUPS_OF_DIGITS = 8;
    private static final int FEWEST_DIGITS_WITH_SPACES = 7;
    private static final Pattern WITHIN_A_NUMBER = Pattern.compile("[ ()./-]{1,2}");

    private final FoldedText text;
    private final List<Word> words;

    JoinedWords(FoldedText text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** All that begin with some word, the shortest first. */
    List<Word> from(int first) {
        List<Word> joined = new ArrayList<>();
        boolean areDigits = words.get(first).kind() == Word.Kind.DIGITS;
        boolean areTight = true;
        for (int last = first + 1; last < words.size() && last - first < MOST_GROUPS_OF_DIGITS; last++) {
            areDigits = areDigits && words.get(last).kind() == Word.Kind.DIGITS;
            areTight = areTight && isTight(last);
            if (!belongTogether(first, last, areDigits, areTight)) {
                break;
            }
            Word whole = whole(first, last);
            if (areTight || whole.text().length() >= FEWEST_DIGITS_WITH_SPACES) {
                joined.add(whole);
            }
        }
        return joined;
    }

    /** All words of the text as one, if they are written so, too. */
    Optional<Word> all() {
        return words.size() < 2
                ? Optional.empty()
                : from(0).stream()
                        .filter(joined ->
                                joined.to() == words.get(words.size() - 1).to())
                        .findFirst();
    }

    private boolean belongTogether(int first, int last, boolean areDigits, boolean areTight) {
        return words.get(last).kind() != Word.Kind.SINGLE
                && words.get(first).kind() != Word.Kind.SINGLE
                && words.get(last).to() - words.get(first).from() <= LONGEST
                && ((areTight && last - first < MOST_WORDS) || (areDigits && (areTight || isWithinANumber(last))));
    }

    private boolean isTight(int last) {
        int from = words.get(last - 1).to();
        int to = words.get(last).from();
        return to == from || (to == from + 1 && !Character.isWhitespace(text.charAt(from)));
    }

    private boolean isWithinANumber(int last) {
        int from = words.get(last - 1).to();
        int to = words.get(last).from();
        return WITHIN_A_NUMBER.matcher(text.substring(from, to)).matches();
    }

    private Word whole(int first, int last) {
        String joined = words.subList(first, last + 1).stream().map(Word::text).collect(Collectors.joining());
        Word begin = words.get(first);
        return new Word(
                joined,
                Word.Kind.MIXED,
                begin.position(),
                begin.from(),
                words.get(last).to());
    }
}
