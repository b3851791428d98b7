package com.evilcorp.support.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a word is found by: itself, and what its English and its Spanish forms have in common. */
final class WordForms {
    private static final Pattern HAS_FORMS = Pattern.compile("[a-z]{3,32}");

    private WordForms() {}

    /** The word itself comes first. */
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>(Set.of(word));
        if (HAS_FORMS.matcher(word).matches()) {
            forms.add(EnglishStemmer.stem(word));
            forms.add(SpanishStemmer.stem(word));
        }
        return forms;
    }
}
