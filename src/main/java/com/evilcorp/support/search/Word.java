package com.evilcorp.support.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stands in a text between what is neither letter nor digit: so much of it as is looked for by itself. Of what is written
 * without spaces, each character is a word; letters and digits behind each other are two, {@code AB} and {@code 1234567}, unless
 * they take turns more often.
 *
 * @param position among the words of the text, counted from 0
 * @param from     where it begins in the folded text
 * @param to       where it ends
 */
record Word(String text, Kind kind, int position, int from, int to) {
    /** What is longer is taken in pieces. */
    private static final int LONGEST = 64;

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    enum Kind {
        LETTERS,
        DIGITS,
        /** Letters and digits that take turns. */
        MIXED,
        /** One character of a script that puts no spaces between words, or of none, as a pictogram is. */
        SINGLE
    }

    static List<Word> in(FoldedText text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Kind> kind = kind(text.codePointAt(at));
            int end = kind.isEmpty() || kind.get() == Kind.SINGLE ? next(text, at) : endOfRun(text, at);
            if (kind.isPresent()) {
                addRun(words, text, at, end);
            }
            at = end;
        }
        return words;
    }

    /** Whether the other one follows without anything in between, and neither has spaces around it. */
    boolean isPairedWith(Word other) {
        return kind == Kind.SINGLE && other.kind == Kind.SINGLE && to == other.from;
    }

    private static void addRun(List<Word> words, FoldedText text, int from, int to) {
        int[] turns = IntStream.range(from + 1, to)
                .filter(at -> Character.isDigit(text.codePointAt(at)) != Character.isDigit(text.codePointAt(at - 1)))
                .limit(2)
                .toArray();
        if (turns.length == 1) {
            addPieces(words, text, from, turns[0]);
            addPieces(words, text, turns[0], to);
        } else {
            addPieces(words, text, from, to);
        }
    }

    private static void addPieces(List<Word> words, FoldedText text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + LONGEST);
            end = end < to && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
            String piece = text.substring(at, end);
            words.add(new Word(piece, kind(piece), words.size(), at, end));
            at = end;
        }
    }

    private static int endOfRun(FoldedText text, int from) {
        int end = from;
        while (end < text.length()
                && kind(text.codePointAt(end))
                        .filter(kind -> kind != Kind.SINGLE)
                        .isPresent()) {
            end = next(text, end);
        }
        return end;
    }

    private static int next(FoldedText text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private static Kind kind(String piece) {
        Set<Kind> kinds = Set.copyOf(
                piece.codePoints().mapToObj(point -> kind(point).orElseThrow()).toList());
        return kinds.size() == 1 ? kinds.iterator().next() : Kind.MIXED;
    }

    private static Optional<Kind> kind(int point) {
        if (Character.isDigit(point)) {
            return Optional.of(Kind.DIGITS);
        }
        if (Character.getType(point) == Character.OTHER_SYMBOL
                || point == PROLONGED_SOUND_MARK
                || WITHOUT_SPACES.contains(UnicodeScript.of(point))) {
            return isSeparator(point) ? Optional.empty() : Optional.of(Kind.SINGLE);
        }
        return Character.isLetter(point) || FoldedText.isMark(point) ? Optional.of(Kind.LETTERS) : Optional.empty();
    }

    /** Punctuation has a script, too. */
    private static boolean isSeparator(int point) {
        return !Character.isLetterOrDigit(point)
                && !FoldedText.isMark(point)
                && Character.getType(point) != Character.OTHER_SYMBOL;
    }
}
