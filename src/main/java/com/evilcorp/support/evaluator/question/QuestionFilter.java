package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which questions the evaluator asks for, by what sessions are asked for as well, and by their state.
 *
 * @param filter what is asked for besides the state
 */
public record QuestionFilter(Filter filter, Optional<QuestionState> state) {
    private static final String STATE = "state";
    private static final Set<FilterParameter> KNOWN = Set.of(
            FilterParameter.SEARCH,
            FilterParameter.FROM,
            FilterParameter.TO,
            FilterParameter.REVIEWED,
            FilterParameter.ZONE);
    private static final String REVIEWED = "q.reviewed_at is not null";

    /** Of those alone that can be reviewed. */
    static final String UNREVIEWED = "q.reviewed_at is null and q.answered_at is not null and q.shredded_at is null";

    private static final String WORDS =
            "q.id in (select question from question_document where words @@ cast(? as tsquery))";

    /**
     * Reads what was asked for, as {@link Filter#of} does.
     *
     * @param refused is told of the name and the value of what makes no sense, which then counts as not asked
     */
    public static QuestionFilter of(Map<String, List<String>> asked, BiConsumer<String, String> refused) {
        Map<String, List<String>> known = asked.entrySet().stream()
                .filter(entry ->
                        KNOWN.stream().anyMatch(parameter -> parameter.slug().equals(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Filter filter = Filter.of(known, (parameter, value) -> refused.accept(parameter.slug(), value));
        return new QuestionFilter(filter, state(asked.getOrDefault(STATE, List.of()), refused));
    }

    private static Optional<QuestionState> state(List<String> asked, BiConsumer<String, String> refused) {
        List<String> given = asked.stream().filter(text -> !text.isBlank()).toList();
        given.stream()
                .filter(text -> QuestionState.inAddress(text).isEmpty())
                .forEach(text -> refused.accept(STATE, text));
        return given.stream()
                .flatMap(text -> QuestionState.inAddress(text).stream())
                .findFirst();
    }

    /** The same in a time zone, where it asks for none itself. */
    QuestionFilter in(ZoneId zone) {
        return new QuestionFilter(filter.in(zone), state);
    }

    /** What is asked for by a parameter that stands in an address; empty if it is not. */
    String value(FilterParameter parameter) {
        return filter.value(parameter).orElse("");
    }

    /** What stands behind the question mark, empty for all questions. */
    String query() {
        return Stream.of(
                        filter.query(),
                        state.map(wanted -> STATE + "=" + wanted.slug()).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The same with its question mark, as it stands behind a path. */
    public String behind() {
        return query().isEmpty() ? "" : "?" + query();
    }

    /** The same where something else is asked for before it. */
    public String more() {
        return query().isEmpty() ? "" : "&" + query();
    }

    /** What has to be true of a row of {@code question q}; a statement can go on from it with {@code and}. */
    public SqlQuery sql() {
        return Stream.of(
                        FilterSql.from(filter).map(from -> SqlQuery.of("q.left_at >= ?", from)),
                        FilterSql.until(filter).map(until -> SqlQuery.of("q.left_at < ?", until)),
                        FilterSql.words(filter).map(words -> SqlQuery.of(WORDS, words.text())),
                        filter.value(FilterParameter.REVIEWED)
                                .map(wanted -> SqlQuery.of(wanted.equals("yes") ? REVIEWED : UNREVIEWED)),
                        state.map(wanted -> SqlQuery.of(wanted.condition())))
                .flatMap(Optional::stream)
                .reduce(SqlQuery.of("true"), (left, right) -> left.and(" and ").and(right));
    }
}
