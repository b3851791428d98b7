package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.search.SearchQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the sessions that hold some words, in the order of their dates, by their documents. It looks at the first days first, then
 * at months and years, until it has found enough: of a word that every session has, two days hold enough, and of one that two days hold
 * little of, two months do not hold too much to look at.
 */
final class FullTextSearch {
    /**
     * So many sessions that hold the words are looked at for whatever else is asked for: that a phrase is one, that other words
     * are missing, and what the rest of the filter asks for; or so many that fit the rest are looked at for the words. It
     * bounds the time that a search takes where hardly any session is what is asked for.
     */
    static final int MAX_CANDIDATES = 5_000;

    private static final String FIRST = "select opened_at from transcript order by opened_at %s limit 1";

    private static final String WITH_THE_WORDS =
            """
            with candidate as materialized (
                select number, opened_at from search_document
                 where \
            """;

    private static final String HOLDS = "words @@ cast(? as tsquery)";

    private static final String THAT_FIT =
            """
            with candidate as materialized (
                select t.number, t.opened_at from transcript t
                 where \
            """;

    private static final String SOME = " order by opened_at %1$s, number %1$s limit ?)";

    private static final String FOUND =
            """
            , found as (
                select %s
                  from candidate join transcript t on t.number = candidate.number
                 where \
            """;

    private static final String HAS_THE_WORDS =
            "exists (select from search_document where number = t.number and words @@ cast(? as tsquery))";

    private static final String FOUND_AND_LAST =
            """

                 order by t.opened_at %1$s, t.number %1$s
                 limit ?)
            select found.*, last.opened_at as last_opened_at, last.number as last_number
              from (values (true)) as always
                   left join found on true
                   left join (select opened_at, number from candidate
                               order by opened_at %1$s, number %1$s offset ?) as last on true
             order by found.opened_at %1$s, found.number %1$s
            """;

    /**
     * What was found.
     *
     * @param sessions in their order
     * @param searchedBackTo the last session that was looked at, if those behind it may fit too
     */
    record Found(List<SessionSummary> sessions, Optional<PageCursor> searchedBackTo) {
        private boolean isSearchedFurtherThan(Found other, Direction way) {
            return other.searchedBackTo.isPresent()
                    && (searchedBackTo.isEmpty()
                            || searchedBackTo.get().compareTo(other.searchedBackTo.get()) * way.step() > 0);
        }
    }

    private record Row(Optional<SessionSummary> session, Optional<PageCursor> last) {
        private static Row of(ResultSet row) throws SQLException {
            long lastNumber = row.getLong("last_number");
            return new Row(
                    row.getObject("id") == null ? Optional.empty() : Optional.of(SessionSummary.of(row)),
                    SqlQuery.instant(row, "last_opened_at").map(opened -> PageCursor.of(opened, lastNumber)));
        }
    }

    private final Connection database;
    private final Filter filter;
    private final SearchQuery words;
    private final SqlQuery fitting;
    private final Direction way;
    private final Optional<PageCursor> behind;
    private final int most;

    /**
     * A search.
     *
     * @param fitting what else is asked for, of {@code transcript t}
     * @param way     the newest first, or the oldest
     * @param behind  what comes behind this in that order alone
     * @param most    how many at most
     */
    FullTextSearch(
            Connection database,
            Filter filter,
            SqlQuery fitting,
            Direction way,
            Optional<PageCursor> behind,
            int most) {
        this.database = database;
        this.filter = filter;
        this.words = FilterSql.words(filter).orElseThrow();
        this.fitting = fitting;
        this.way = way;
        this.behind = behind;
        this.most = most;
    }

    /** The first sessions that hold the words and fit otherwise. */
    Found first() throws SQLException {
        return first(MAX_CANDIDATES);
    }

    /** The same with another bound for the sessions that are looked at. */
    Found first(int maxCandidates) throws SQLException {
        Found byWords = byWords(maxCandidates);
        if (byWords.searchedBackTo().isEmpty() || !filter.isNarrowed()) {
            return byWords;
        }
        Found byTheRest = found(ofThoseThatFit(maxCandidates));
        return byTheRest.isSearchedFurtherThan(byWords, way) ? byTheRest : byWords;
    }

    private Found byWords(int maxCandidates) throws SQLException {
        Found found = new Found(List.of(), Optional.empty());
        Optional<LocalDate> first = firstDay();
        if (first.isPresent()) {
            for (SearchPeriod period : SearchPeriod.values()) {
                found = isEnough(found) ? found : found(ofThoseWithTheWords(period, first.get(), maxCandidates));
            }
        }
        return found;
    }

    private boolean isEnough(Found found) {
        return found.sessions().size() >= most || found.searchedBackTo().isPresent();
    }

    private Found found(SqlQuery look) throws SQLException {
        List<Row> rows = look.list(database, Row::of);
        List<SessionSummary> sessions =
                rows.stream().flatMap(row -> row.session().stream()).toList();
        return new Found(sessions, sessions.size() < most ? rows.get(0).last() : Optional.empty());
    }

    /** A look at the sessions about a day that hold the words: do they fit? */
    SqlQuery ofThoseWithTheWords(SearchPeriod period, LocalDate first, int maxCandidates) {
        return SqlQuery.of(WITH_THE_WORDS)
                .and(words.wanted().map(known -> SqlQuery.of(HOLDS, known)).orElse(SqlQuery.of("true")))
                .and(period.from(first, way))
                .and(time())
                .and(SOME.formatted(way.sorting()), maxCandidates)
                .and(FOUND.formatted(SessionSummary.COLUMNS))
                .and(
                        words.isKnownToIndex()
                                ? SqlQuery.of("")
                                : SqlQuery.of(HAS_THE_WORDS, words.text()).and(" and "))
                .and(fitting)
                .and(FOUND_AND_LAST.formatted(way.sorting()), most, maxCandidates - 1);
    }

    /** A look at the first sessions that fit: do they hold the words? */
    private SqlQuery ofThoseThatFit(int maxCandidates) {
        return SqlQuery.of(THAT_FIT)
                .and(fitting)
                .and(SOME.formatted(way.sorting()), maxCandidates)
                .and(FOUND.formatted(SessionSummary.COLUMNS))
                .and(HAS_THE_WORDS, words.text())
                .and(FOUND_AND_LAST.formatted(way.sorting()), most, maxCandidates - 1);
    }

    /** What is asked of the time, as a condition on {@code search_document} that begins with {@code and}. */
    private SqlQuery time() {
        return Stream.of(
                        FilterSql.from(filter).map(from -> SqlQuery.of(" and opened_at >= ?", from)),
                        FilterSql.until(filter).map(until -> SqlQuery.of(" and opened_at < ?", until)),
                        behind.map(key -> SqlQuery.of(
                                " and (opened_at, number) " + way.comparison() + " (?, ?)",
                                key.openedAt(),
                                key.number())))
                .flatMap(Optional::stream)
                .reduce(SqlQuery.of(""), SqlQuery::and);
    }

    /** The day of the first session that may be found; nothing if there are no sessions. */
    private Optional<LocalDate> firstDay() throws SQLException {
        Stream<Instant> stored =
                SqlQuery.of(FIRST.formatted(way.sorting()))
                        .list(database, row -> SqlQuery.instant(row, "opened_at"))
                        .stream()
                        .flatMap(Optional::stream);
        Optional<Instant> bound = way == Direction.DOWN ? FilterSql.until(filter) : FilterSql.from(filter);
        Stream<Instant> asked =
                Stream.of(bound, behind.map(PageCursor::openedAt)).flatMap(Optional::stream);
        Comparator<Instant> furthest = way == Direction.DOWN ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Stream.concat(stored, asked).max(furthest).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
