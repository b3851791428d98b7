package com.evilcorp.support.search;

import java.util.List;

/**
 * Finds what the forms of a Spanish word have in common: the plural, the gender and the commonest endings of verbs go (after J. Savoy,
 * "Light stemming approaches for the French, Portuguese, German and Hungarian languages", 2006, and its Spanish sister). It
 * expects, and keeps, no accents, so that it does not matter who types them.
 */
final class SpanishStemmer {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_LEFT = 4;

    /** The longest first. */
    private static final List<String> OF_VERBS = List.of("iendo", "ando", "ado", "ada", "ido", "ida", "ar", "er", "ir");

    private SpanishStemmer() {}

    /** @param word letters from a to z */
    static String stem(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        String one = singular(word);
        return OF_VERBS.stream()
                .filter(ending -> one.endsWith(ending) && one.length() - ending.length() >= SHORTEST_LEFT)
                .findFirst()
                .map(ending -> one.substring(0, one.length() - ending.length()))
                .orElseGet(() -> withoutGender(one));
    }

    private static String singular(String word) {
        int length = word.length();
        if (word.endsWith("ces")) {
            return word.substring(0, length - 3) + "z";
        }
        if (word.endsWith("es") && !isVowel(word.charAt(length - 3))) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("s") && isVowel(word.charAt(length - 2)) ? word.substring(0, length - 1) : word;
    }

    private static String withoutGender(String word) {
        char last = word.charAt(word.length() - 1);
        return word.length() >= SHORTEST && (last == 'o' || last == 'a' || last == 'e')
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
