package com.evilcorp.support.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is looked for.
 *
 * @param isUnwanted whether it may not be there
 * @param phrases    all of which have to be there
 * @param joined     what does for all of them, if anything does
 */
record SearchTerm(boolean isUnwanted, List<SearchPhrase> phrases, List<SearchPhrase> joined) {

    /** As PostgreSQL reads it ({@code tsquery}). */
    String ordered(String prefix) {
        return (isUnwanted ? "!" : "") + either(phrases.stream().map(phrase -> phrase.ordered(prefix)), prefix);
    }

    /** The same without order. */
    String unordered(String prefix) {
        return either(phrases.stream().map(phrase -> phrase.unordered(prefix)), prefix);
    }

    private String either(Stream<String> all, String prefix) {
        String whole = all.collect(Collectors.joining("&", "(", ")"));
        return Stream.concat(Stream.of(whole), joined.stream().map(phrase -> phrase.ordered(prefix)))
                .collect(Collectors.joining("|", "(", ")"));
    }
}
