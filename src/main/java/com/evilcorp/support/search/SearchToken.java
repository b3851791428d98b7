package com.evilcorp.support.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What some of a text is found by.
 *
 * @param forms    any of which will do
 * @param position among the words of the text, counted from 0
 * @param start    where it begins in the text as it was written
 * @param end      where it ends
 */
record SearchToken(Set<String> forms, int position, int start, int end) {

    /** All that a text is found by: its words, those that are also written as one, and pairs of what has no spaces. */
    static List<SearchToken> of(String written) {
        FoldedText text = FoldedText.of(written);
        List<Word> words = Word.in(text);
        JoinedWords joined = new JoinedWords(text, words);
        List<SearchToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tokens.add(of(text, words.get(i)));
            pair(words, i).map(pair -> of(text, pair)).ifPresent(tokens::add);
            joined.from(i).forEach(word -> tokens.add(of(text, word)));
        }
        return tokens;
    }

    /** The same words as they have to stand behind each other to be found. */
    static List<SearchToken> inOrder(String written) {
        FoldedText text = FoldedText.of(written);
        List<Word> words = Word.in(text);
        List<SearchToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Word> pair = pair(words, i);
            boolean isSecond = i > 0 && words.get(i - 1).isPairedWith(words.get(i));
            if (pair.isPresent() || !isSecond) {
                tokens.add(of(text, pair.orElse(words.get(i))));
            }
        }
        return tokens;
    }

    /** All of a text as one word, if it may also be written so. */
    static Optional<SearchToken> joined(String written) {
        FoldedText text = FoldedText.of(written);
        return new JoinedWords(text, Word.in(text)).all().map(word -> of(text, word));
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

    private static SearchToken of(FoldedText text, Word word) {
        Set<String> forms = word.kind() == Word.Kind.LETTERS ? WordForms.of(word.text()) : Set.of(word.text());
        return new SearchToken(forms, word.position(), text.start(word.from()), text.end(word.to()));
    }
}
