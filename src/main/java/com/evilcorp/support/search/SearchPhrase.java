package com.evilcorp.support.search;

import java.util.List;
import java.util.stream.Collectors;

/** Words that have to stand behind each other. */
record SearchPhrase(List<SearchToken> tokens) {

    /** As PostgreSQL reads it ({@code tsquery}). */
    String ordered(String prefix) {
        StringBuilder query = new StringBuilder("(");
        for (int i = 0; i < tokens.size(); i++) {
            query.append(i == 0 ? "" : "<" + distance(i) + ">").append(anyForm(tokens.get(i), prefix));
        }
        return query.append(')').toString();
    }

    /** The same without the order, of which an index of words knows nothing. */
    String unordered(String prefix) {
        return tokens.stream().map(token -> anyForm(token, prefix)).collect(Collectors.joining("&", "(", ")"));
    }

    /** How far behind the word before it one stands. */
    int distance(int index) {
        return tokens.get(index).position() - tokens.get(index - 1).position();
    }

    private static String anyForm(SearchToken token, String prefix) {
        return token.forms().stream().map(form -> "'" + prefix + form + "'").collect(Collectors.joining("|", "(", ")"));
    }
}
