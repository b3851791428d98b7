package com.evilcorp.support.passphrase;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The key to a question: six words of a list, 66 random bits. It is known to whoever left the question and to nobody else: it
 * is told once, and neither stored nor logged.
 *
 * @param words as people write them
 */
public record SixWords(List<String> words) {
    static final int COUNT = 6;

    /** More than six words of any list need, whatever stands between them. */
    private static final int LONGEST = 200;

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    public SixWords {
        words = List.copyOf(words);
    }

    /** Six that nobody can foresee. */
    public static SixWords random(WordList list, SecureRandom random) {
        return new SixWords(Stream.generate(() -> list.words().get(random.nextInt(WordList.SIZE)))
                .limit(COUNT)
                .toList());
    }

    /**
     * What somebody typed: spaces and hyphens part the words, however many. Whether it is words of a list is not looked at, as
     * that would be found out sooner than whether they open anything.
     *
     * @return empty if it is not six words
     */
    public static Optional<SixWords> typed(String text) {
        return Optional.of(text)
                .filter(any -> any.length() <= LONGEST)
                .map(any -> Arrays.stream(GAPS.split(any))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> words.size() == COUNT)
                .map(SixWords::new);
    }

    /** What is hashed: alike however the words were typed. */
    String plain() {
        return String.join(" ", words.stream().map(WordList::plain).toList());
    }

    /** As it must not be logged. */
    @Override
    public String toString() {
        return "six words";
    }
}
