package com.evilcorp.support.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query of Prometheus names. It understands as much of the language as our rules and panels use, and fails on the
 * rest rather than to overlook something.
 */
final class PromQl {
    /** Series of one metric. */
    record Selector(String metric, List<Condition> conditions) {}

    /** What a label has to be. */
    record Condition(String label, String operator, String value) {}

    /** Labels by which series are put together, and the series. */
    record Grouping(Set<String> labels, List<Selector> of) {}

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]+]|[0-9]+(?:\\.[0-9]+)?|"
                    + "[a-zA-Z_:][a-zA-Z0-9_:]*|=~|!~|!=|==|>=|<=|[-+*/<>=(){},]");
    private static final Set<String> FUNCTIONS = Set.of(
            "sum", "max", "min", "avg", "count", "rate", "increase", "changes", "histogram_quantile", "vector", "time");
    private static final Set<String> LISTS = Set.of("by", "without", "on", "ignoring");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    private final String query;
    private final List<String> tokens = new ArrayList<>();
    private final List<Selector> selectors = new ArrayList<>();
    private final List<Grouping> groupings = new ArrayList<>();

    private PromQl(String query) {
        this.query = query;
        tokenize();
        selectors.addAll(read(0, tokens.size()));
    }

    static PromQl of(String query) {
        return new PromQl(query);
    }

    List<Selector> selectors() {
        return selectors;
    }

    List<Grouping> groupings() {
        return groupings;
    }

    /** The labels that are left in the answer, as far as they were asked for. */
    Set<String> labelsOfAnswer() {
        Set<String> labels = new HashSet<>();
        groupings.forEach(grouping -> labels.addAll(grouping.labels()));
        return labels;
    }

    private void tokenize() {
        Matcher matcher = TOKEN.matcher(query);
        int at = 0;
        while (at < query.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("Not understood, from " + query.substring(at));
            }
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
            at = matcher.end();
        }
    }

    private List<Selector> read(int from, int to) {
        List<Selector> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            String token = tokens.get(at);
            boolean isName = Character.isLetter(token.charAt(0));
            if (isName && LISTS.contains(token)) {
                at = readList(at, found);
            } else if (isName && isAt(at + 1, "(") && !OPERATORS.contains(token)) {
                require(FUNCTIONS.contains(token), token);
            } else if (isName && FUNCTIONS.contains(token)) {
                require(LISTS.contains(tokens.get(at + 1)), token);
            } else if (isName && !OPERATORS.contains(token)) {
                at = readSelector(at, found);
            }
        }
        return found;
    }

    /** Answers with where it ends. */
    private int readSelector(int at, List<Selector> found) {
        String metric = tokens.get(at);
        if (!isAt(at + 1, "{")) {
            found.add(new Selector(metric, List.of()));
            return at;
        }
        List<Condition> conditions = new ArrayList<>();
        int next = at + 2;
        while (!isAt(next, "}")) {
            String value = tokens.get(next + 2);
            require(value.startsWith("\""), value);
            conditions.add(
                    new Condition(tokens.get(next), tokens.get(next + 1), value.substring(1, value.length() - 1)));
            next += isAt(next + 3, ",") ? 4 : 3;
        }
        found.add(new Selector(metric, conditions));
        return next;
    }

    /** Answers with where it ends, the series that it is about included. */
    private int readList(int at, List<Selector> found) {
        require(isAt(at + 1, "("), tokens.get(at));
        int end = closing(at + 1);
        Set<String> labels = new HashSet<>(tokens.subList(at + 2, end));
        labels.remove(",");
        boolean isAggregation = Set.of("by", "without").contains(tokens.get(at));
        if (!isAggregation) {
            require(labels.isEmpty(), "labels after " + tokens.get(at));
            return end;
        }
        require(isAt(end + 1, "("), tokens.get(at));
        int endOfSeries = closing(end + 1);
        List<Selector> of = read(end + 2, endOfSeries);
        found.addAll(of);
        groupings.add(new Grouping(labels, of));
        return endOfSeries;
    }

    private int closing(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += isAt(at, "(") ? 1 : isAt(at, ")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("Never closed in " + query);
    }

    private boolean isAt(int at, String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException(what + " is not understood in " + query);
        }
    }
}
