package com.evilcorp.support.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes a text apart into words, and into the tokens that it is found by: what was said, what is looked for, what is marked. */
final class Tokenizer {
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

    private Tokenizer() {}

    /** All that a text is found by: its words, those that are also written as one, and pairs of what has no spaces. */
    static List<SearchToken> tokens(String written) {
        FoldedText text = FoldedText.of(written);
        List<Word> words = words(text);
        JoinedWords joined = new JoinedWords(text, words);
        List<SearchToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(text, words.get(i)));
            pair(words, i).map(pair -> token(text, pair)).ifPresent(tokens::add);
            joined.from(i).forEach(word -> tokens.add(token(text, word)));
        }
        return tokens;
    }

    /** The same words as they have to stand behind each other to be found. */
    static List<SearchToken> inOrder(String written) {
        FoldedText text = FoldedText.of(written);
        List<Word> words = words(text);
        List<SearchToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Word> pair = pair(words, i);
            boolean isSecond = i > 0 && words.get(i - 1).isPairedWith(words.get(i));
            if (pair.isPresent() || !isSecond) {
                tokens.add(token(text, pair.orElse(words.get(i))));
            }
        }
        return tokens;
    }

    /** All of a text as one word, if it may also be written so. */
    static Optional<SearchToken> joined(String written) {
        FoldedText text = FoldedText.of(written);
        return new JoinedWords(text, words(text)).all().map(word -> token(text, word));
    }

    private static Optional<Word> pair(List<Word> words, int first) {
        if (first + 1 == words.size() || !words.get(first).isPairedWith(words.get(first + 1))) {
            return Optional.empty();
        }
        Word left = words.get(first);
        Word right = words.get(first + 1);
        return Optional.of(
                new Word(left.text() + right.text(), Word.Kind.SINGLE, left.position(), left.from(), right.to()));
    }

    private static SearchToken token(FoldedText text, Word word) {
        Set<String> forms = word.kind() == Word.Kind.LETTERS ? WordForms.of(word.text()) : Set.of(word.text());
        return new SearchToken(forms, word.position(), text.start(word.from()), text.end(word.to()));
    }

    private static List<Word> words(FoldedText text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Word.Kind> kind = kind(text.codePointAt(at));
            int end = kind.isEmpty() || kind.get() == Word.Kind.SINGLE ? next(text, at) : endOfRun(text, at);
            if (kind.isPresent()) {
                addRun(words, text, at, end);
            }
            at = end;
        }
        return words;
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
                        .filter(kind -> kind != Word.Kind.SINGLE)
                        .isPresent()) {
            end = next(text, end);
        }
        return end;
    }

    private static int next(FoldedText text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private static Word.Kind kind(String piece) {
        Set<Word.Kind> kinds = Set.copyOf(
                piece.codePoints().mapToObj(point -> kind(point).orElseThrow()).toList());
        return kinds.size() == 1 ? kinds.iterator().next() : Word.Kind.MIXED;
    }

    private static Optional<Word.Kind> kind(int point) {
        if (Character.isDigit(point)) {
            return Optional.of(Word.Kind.DIGITS);
        }
        if (Character.getType(point) == Character.OTHER_SYMBOL
                || point == PROLONGED_SOUND_MARK
                || WITHOUT_SPACES.contains(UnicodeScript.of(point))) {
            return isSeparator(point) ? Optional.empty() : Optional.of(Word.Kind.SINGLE);
        }
        return Character.isLetter(point) || FoldedText.isMark(point)
                ? Optional.of(Word.Kind.LETTERS)
                : Optional.empty();
    }

    /** Punctuation has a script, too. */
    private static boolean isSeparator(int point) {
        return !Character.isLetterOrDigit(point)
                && !FoldedText.isMark(point)
                && Character.getType(point) != Character.OTHER_SYMBOL;
    }
}
