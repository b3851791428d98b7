package com.evilcorp.support.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Marks what was looked for in what was said, by the same words that it is found by. What is unwanted does not count. */
public final class SearchMarks {
    /** In a list of one line a session, what was looked for would else be cut off with the end of the line. */
    private static final int BEFORE = 10;

    private static final int EXCERPT = 160;

    private final List<SearchTerm> terms;

    private SearchMarks(List<SearchTerm> terms) {
        this.terms = terms;
    }

    /** For what is typed to look for words. */
    public static SearchMarks of(String typed) {
        return new SearchMarks(SearchSyntax.read(typed).stream()
                .flatMap(List::stream)
                .filter(term -> !term.isUnwanted())
                .toList());
    }

    /** All of it. */
    public MarkedText mark(String said) {
        return MarkedText.of(said, hits(said));
    }

    /** What stands around the first hit, or how it begins. */
    public MarkedText excerpt(String said) {
        return MarkedText.excerpt(said, hits(said), BEFORE, EXCERPT);
    }

    /** How many of the terms it holds. */
    public long count(String said) {
        Said words = new Said(said);
        return terms.stream().filter(term -> !words.hits(term).isEmpty()).count();
    }

    private List<MarkedText.Hit> hits(String said) {
        Said words = new Said(said);
        return terms.stream().flatMap(term -> words.hits(term).stream()).toList();
    }

    /** The words of something said, by what they are found by. */
    private static final class Said {
        private final Map<Integer, Map<String, SearchToken>> byPosition = new HashMap<>();
        private final Map<String, Set<Integer>> positions = new HashMap<>();

        private Said(String said) {
            for (SearchToken token : Tokenizer.tokens(said)) {
                Map<String, SearchToken> here =
                        byPosition.computeIfAbsent(token.position(), position -> new HashMap<>());
                for (String form : token.forms()) {
                    here.put(form, token);
                    positions.computeIfAbsent(form, unused -> new HashSet<>()).add(token.position());
                }
            }
        }

        private List<MarkedText.Hit> hits(SearchTerm term) {
            return Stream.concat(term.phrases().stream(), term.joined().stream())
                    .flatMap(phrase -> hits(phrase).stream())
                    .toList();
        }

        private List<MarkedText.Hit> hits(SearchPhrase phrase) {
            List<MarkedText.Hit> hits = new ArrayList<>();
            phrase.tokens().get(0).forms().stream()
                    .flatMap(form -> positions.getOrDefault(form, Set.of()).stream())
                    .distinct()
                    .forEach(position -> hit(phrase, position).ifPresent(hits::add));
            return hits;
        }

        private Optional<MarkedText.Hit> hit(SearchPhrase phrase, int first) {
            int position = first;
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (int i = 0; i < phrase.tokens().size(); i++) {
                position += i == 0 ? 0 : phrase.distance(i);
                Optional<SearchToken> token = at(position, phrase.tokens().get(i));
                if (token.isEmpty()) {
                    return Optional.empty();
                }
                start = Math.min(start, token.get().start());
                end = Math.max(end, token.get().end());
            }
            return Optional.of(new MarkedText.Hit(start, end));
        }

        private Optional<SearchToken> at(int position, SearchToken wanted) {
            Map<String, SearchToken> here = byPosition.getOrDefault(position, Map.of());
            return wanted.forms().stream().filter(here::containsKey).findFirst().map(here::get);
        }
    }
}
