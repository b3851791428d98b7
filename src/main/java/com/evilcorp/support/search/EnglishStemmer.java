package com.evilcorp.support.search;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what the forms of an English word have in common (M. F. Porter, "An algorithm for suffix stripping", 1980). */
final class EnglishStemmer {
    private static final int SHORTEST = 3;

    private static final Map<String, String> DERIVED = Map.ofEntries(
            Map.entry("ational", "ate"),
            Map.entry("tional", "tion"),
            Map.entry("enci", "ence"),
            Map.entry("anci", "ance"),
            Map.entry("izer", "ize"),
            Map.entry("abli", "able"),
            Map.entry("alli", "al"),
            Map.entry("entli", "ent"),
            Map.entry("eli", "e"),
            Map.entry("ousli", "ous"),
            Map.entry("ization", "ize"),
            Map.entry("ation", "ate"),
            Map.entry("ator", "ate"),
            Map.entry("alism", "al"),
            Map.entry("iveness", "ive"),
            Map.entry("fulness", "ful"),
            Map.entry("ousness", "ous"),
            Map.entry("aliti", "al"),
            Map.entry("iviti", "ive"),
            Map.entry("biliti", "ble"));

    private static final Map<String, String> SHORTENED =
            Map.of("icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", "");

    private static final Set<String> DROPPED = Set.of(
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize");

    private static final int LONGEST_SUFFIX = 7;

    private EnglishStemmer() {}

    /** @param word letters from a to z */
    static String stem(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        String stem = withoutPastOrProgress(withoutPlural(word));
        stem = stem.endsWith("y") && hasVowel(cut(stem, 1)) ? cut(stem, 1) + "i" : stem;
        stem = replaced(stem, DERIVED, left -> measure(left) > 0);
        stem = replaced(stem, SHORTENED, left -> measure(left) > 0);
        return tidied(dropped(stem));
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String withoutPastOrProgress(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            return mended(cut(word, 2));
        }
        return word.endsWith("ing") && hasVowel(cut(word, 3)) ? mended(cut(word, 3)) : word;
    }

    private static String mended(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsInDouble(stem) && "lsz".indexOf(last(stem)) < 0) {
            return cut(stem, 1);
        }
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    private static String replaced(String word, Map<String, String> suffixes, Predicate<String> isLongEnough) {
        for (int length = Math.min(LONGEST_SUFFIX, word.length()); length > 0; length--) {
            String replacement = suffixes.get(word.substring(word.length() - length));
            if (replacement != null) {
                return isLongEnough.test(cut(word, length)) ? cut(word, length) + replacement : word;
            }
        }
        return word;
    }

    private static String dropped(String word) {
        for (int length = Math.min(LONGEST_SUFFIX, word.length()); length > 0; length--) {
            String suffix = word.substring(word.length() - length);
            if (DROPPED.contains(suffix)) {
                String left = cut(word, length);
                boolean fits = !suffix.equals("ion") || left.endsWith("s") || left.endsWith("t");
                return fits && measure(left) > 1 ? left : word;
            }
        }
        return word;
    }

    private static String tidied(String word) {
        String stem = word;
        if (stem.endsWith("e")) {
            String left = cut(stem, 1);
            stem = measure(left) > 1 || (measure(left) == 1 && !endsShort(left)) ? left : stem;
        }
        return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static boolean isVowel(String word, int index) {
        char letter = word.charAt(index);
        return "aeiou".indexOf(letter) >= 0 || (letter == 'y' && index > 0 && !isVowel(word, index - 1));
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** How often consonants follow vowels. */
    private static int measure(String word) {
        int measure = 0;
        for (int i = 1; i < word.length(); i++) {
            measure += isVowel(word, i - 1) && !isVowel(word, i) ? 1 : 0;
        }
        return measure;
    }

    private static boolean endsInDouble(String word) {
        int end = word.length() - 1;
        return end > 0 && word.charAt(end) == word.charAt(end - 1) && !isVowel(word, end);
    }

    /** Whether it ends like "hop": consonant, vowel, consonant, and that none of w, x and y. */
    private static boolean endsShort(String word) {
        int end = word.length() - 1;
        return end > 1
                && !isVowel(word, end)
                && isVowel(word, end - 1)
                && !isVowel(word, end - 2)
                && "wxy".indexOf(word.charAt(end)) < 0;
    }
}
