package com.evilcorp.support.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for, in the words that {@link SearchVector} finds texts by.
 *
 * @param text   as PostgreSQL reads it ({@code tsquery}); empty, which finds nothing, where no word was typed
 * @param wanted as much of it as an index of words knows, which is neither order nor what is missing; nothing if it knows
 *     nothing of some alternative
 */
public record SearchQuery(String text, Optional<String> wanted) {
    private static final String NOTHING = "";

    /** What is typed to look for words anywhere. */
    public static SearchQuery of(String typed) {
        return of(SearchSyntax.read(typed), "");
    }

    /** The same, to look for them in names alone. */
    public static SearchQuery ofNames(String typed) {
        return of(SearchSyntax.read(typed), SearchVector.OF_A_NAME);
    }

    /** What fits this and another one. */
    public SearchQuery and(SearchQuery other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return new SearchQuery(NOTHING, Optional.of(NOTHING));
        }
        return new SearchQuery(
                both(text, other.text),
                Stream.of(wanted, other.wanted).flatMap(Optional::stream).reduce(SearchQuery::both));
    }

    /** Whether the index of words answers it whole. */
    public boolean isKnownToIndex() {
        return wanted.filter(text::equals).isPresent();
    }

    private static SearchQuery of(List<List<SearchTerm>> alternatives, String prefix) {
        return new SearchQuery(
                alternatives.stream()
                        .map(terms -> all(terms.stream().map(term -> term.ordered(prefix))))
                        .collect(Collectors.joining("|")),
                wanted(alternatives, prefix));
    }

    private static Optional<String> wanted(List<List<SearchTerm>> alternatives, String prefix) {
        return alternatives.stream().anyMatch(terms -> terms.stream().allMatch(SearchTerm::isUnwanted))
                ? Optional.empty()
                : Optional.of(alternatives.stream()
                        .map(terms -> all(terms.stream()
                                .filter(term -> !term.isUnwanted())
                                .map(term -> term.unordered(prefix))))
                        .collect(Collectors.joining("|")));
    }

    private static String all(Stream<String> terms) {
        return terms.collect(Collectors.joining("&", "(", ")"));
    }

    private static String both(String one, String other) {
        return "(" + one + ")&(" + other + ")";
    }
}
