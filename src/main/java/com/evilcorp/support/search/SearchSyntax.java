package com.evilcorp.support.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what people type to look for something: words, {@code "a phrase"}, {@code or}, and {@code -word} for what is unwanted,
 * where the minus has a space before it and a word behind. Typographic quotes and dashes are as good as the plain ones.
 */
final class SearchSyntax {
    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern OR = Pattern.compile("or", Pattern.CASE_INSENSITIVE);

    /** A telephone number, as far as it has more than one part. */
    private static final Pattern NUMBER =
            Pattern.compile("[+(]{0,2}\\d{1,32}(?:(?: |[-./]|\\)[ -]?| \\()\\d{1,32}){1,7}(?![\\p{L}\\d])");

    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"?");
    private static final Pattern WORD = Pattern.compile("[^\\s\"]+");
    private static final int FEWEST_DIGITS = 7;

    private final String typed;
    private final List<List<SearchTerm>> alternatives = new ArrayList<>();
    private int at;

    private SearchSyntax(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        this.typed = DASHES.matcher(QUOTES.matcher(plain).replaceAll("\"")).replaceAll("-");
    }

    /** What was typed: of each alternative, all terms are looked for. None is empty. */
    static List<List<SearchTerm>> read(String typed) {
        SearchSyntax syntax = new SearchSyntax(typed);
        syntax.alternatives.add(new ArrayList<>());
        while (syntax.at < syntax.typed.length()) {
            syntax.readOne();
        }
        return syntax.alternatives.stream().filter(terms -> !terms.isEmpty()).toList();
    }

    private void readOne() {
        char first = typed.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
            return;
        }
        boolean isUnwanted = first == '-' && isAfterSpace() && isBeforeWord();
        at += isUnwanted ? 1 : 0;
        if (typed.charAt(at) == '"') {
            add(isUnwanted, List.of(quoted(read(PHRASE, 1))), Stream.empty());
            return;
        }
        Matcher number = NUMBER.matcher(typed).region(at, typed.length());
        if (number.lookingAt()
                && number.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
            String groups = read(NUMBER, 0);
            add(
                    isUnwanted,
                    Arrays.stream(groups.split(" ")).map(SearchSyntax::quoted).toList(),
                    joined(groups));
            return;
        }
        String word = read(WORD, 0);
        if (OR.matcher(word).matches() && isBetweenTerms()) {
            alternatives.add(new ArrayList<>());
        } else {
            add(isUnwanted, List.of(quoted(word)), joined(word));
        }
    }

    private String read(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(typed).region(at, typed.length());
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("Nothing to read at " + at + " of: " + typed);
        }
        at = matcher.end();
        return matcher.group(group);
    }

    private boolean isAfterSpace() {
        return at == 0 || Character.isWhitespace(typed.charAt(at - 1));
    }

    private boolean isBeforeWord() {
        if (at + 1 == typed.length()) {
            return false;
        }
        int next = typed.codePointAt(at + 1);
        return next == '"' || Character.isLetterOrDigit(next);
    }

    private boolean isBetweenTerms() {
        return !current().isEmpty() && !typed.substring(at).isBlank();
    }

    private void add(boolean isUnwanted, List<SearchPhrase> phrases, Stream<SearchPhrase> joined) {
        List<SearchPhrase> spoken =
                phrases.stream().filter(phrase -> !phrase.tokens().isEmpty()).toList();
        if (!spoken.isEmpty()) {
            current().add(new SearchTerm(isUnwanted, spoken, joined.toList()));
        }
    }

    private List<SearchTerm> current() {
        return alternatives.get(alternatives.size() - 1);
    }

    private static SearchPhrase quoted(String text) {
        return new SearchPhrase(Tokenizer.inOrder(text));
    }

    private static Stream<SearchPhrase> joined(String text) {
        return Tokenizer.joined(text).stream().map(token -> new SearchPhrase(List.of(token)));
    }
}
