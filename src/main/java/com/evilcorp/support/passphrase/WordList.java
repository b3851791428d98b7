package com.evilcorp.support.passphrase;

import com.evilcorp.web.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The 2,048 words of a language from which six open a question: those of BIP-39. The first four letters tell each of them from
 * all others of its list, accents or not.
 *
 * @param words in the order of the list, as people write them
 */
public record WordList(List<String> words) {
    /** How many words a list has: each stands for 11 bits. */
    static final int SIZE = 2_048;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final WordList ENGLISH = read("/words/english.txt");
    private static final WordList SPANISH = read("/words/spanish.txt");

    public WordList {
        if (words.size() != SIZE) {
            throw new IllegalStateException("A word list has " + SIZE + " words, this has " + words.size());
        }
        words = List.copyOf(words);
    }

    /** The list of a language. */
    public static WordList of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case SPANISH -> SPANISH;
        };
    }

    /** A word as it is hashed: in lower case, without accents. */
    static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static WordList read(String resource) {
        try (InputStream stream = WordList.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new WordList(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
