package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
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
 * Finds the sessions that hold some words, newest first, by their documents. It looks at the newest days first, then at months
 * and years, until it has found enough: of a word that every session has, two days hold enough, and of one that two days hold
 * little of, two months do not hold too much to look at.
 */
final class FullTextSearch {
    /**
     * So many sessions that hold the words are looked at for whatever else is asked for: that a phrase is one, that other words
     * are missing, and what the rest of the filter asks for; or so many that fit the rest are looked at for the words. It
     * bounds the time that a search takes where hardly any session is what is asked for.
     */
    static final int MAX_CANDIDATES = 5_000;

    private static final String NEWEST = "select opened_at from transcript order by opened_at desc limit 1";

    private static final String WITH_THE_WORDS =
            """
            with candidate as materialized (
                select number, opened_at from search_document
                 where (search_wanted_words(to_search_query(?)) = 'T'
                        or words @@ search_wanted_words(to_search_query(?)))\
            """;

    /** Who has just asked is found by their name at once. */
    private static final String OR_ARE_NEW =
            """

                 union all
                select number, opened_at
                  from (select number, opened_at, name_search_vector from transcript
                         where number > (select max(number) from search_document)
                         order by number desc limit 100) as fresh
                 where name_search_vector @@ to_search_query(?)\
            """;

    private static final String THAT_FIT =
            """
            with candidate as materialized (
                select t.number, t.opened_at from transcript t
                 where \
            """;

    private static final String FOUND =
            """

                 order by opened_at desc, number desc
                 limit ?),
            found as (
                select %s
                  from candidate join transcript t on t.number = candidate.number
                 where \
            """
                    .formatted(SessionSummary.COLUMNS);

    /** The index knows neither order nor what is missing. */
    private static final String INDEX_KNOWS = "search_wanted_words(to_search_query(?)) = to_search_query(?)";

    /** Who has no document yet has a name. */
    private static final String HAS_THE_WORDS =
            """
            coalesce((select words from search_document where number = t.number), t.name_search_vector)
                @@ to_search_query(?)\
            """;

    private static final String FOUND_AND_LAST =
            """

                 order by t.opened_at desc, t.number desc
                 limit ?)
            select found.*, last.opened_at as last_opened_at, last.number as last_number
              from (values (true)) as always
                   left join found on true
                   left join (select opened_at, number from candidate
                               order by opened_at desc, number desc offset ?) as last on true
             order by found.opened_at desc, found.number desc
            """;

    /**
     * What was found.
     *
     * @param sessions newest first
     * @param searchedBackTo the last session that was looked at, if older ones may fit too
     */
    record Found(List<SessionSummary> sessions, Optional<PageCursor> searchedBackTo) {
        private boolean isSearchedFurtherThan(Found other) {
            return other.searchedBackTo.isPresent()
                    && (searchedBackTo.isEmpty() || searchedBackTo.get().compareTo(other.searchedBackTo.get()) < 0);
        }
    }

    private record Row(Optional<SessionSummary> session, Optional<PageCursor> last) {
        private static Row of(ResultSet row) throws SQLException {
            long lastNumber = row.getLong("last_number");
            return new Row(
                    row.getObject("id") == null ? Optional.empty() : Optional.of(SessionSummary.of(row)),
                    SqlQuery.instant(row, "last_opened_at").map(opened -> new PageCursor(opened, lastNumber)));
        }
    }

    private final Connection database;
    private final Filter filter;
    private final String words;
    private final SqlQuery fitting;
    private final Optional<PageCursor> before;
    private final int most;

    /**
     * A search.
     *
     * @param fitting what else is asked for, of {@code transcript t}
     * @param before  older sessions than this alone
     * @param most    how many at most
     */
    FullTextSearch(Connection database, Filter filter, SqlQuery fitting, Optional<PageCursor> before, int most) {
        this.database = database;
        this.filter = filter;
        this.words = filter.value(FilterParameter.SEARCH).orElseThrow();
        this.fitting = fitting;
        this.before = before;
        this.most = most;
    }

    /** The newest sessions that hold the words and fit otherwise. */
    Found newest() throws SQLException {
        return newest(MAX_CANDIDATES);
    }

    /** The same with another bound for the sessions that are looked at. */
    Found newest(int maxCandidates) throws SQLException {
        Found byWords = byWords(maxCandidates);
        if (byWords.searchedBackTo().isEmpty() || !filter.isNarrowed()) {
            return byWords;
        }
        Found byTheRest = found(ofThoseThatFit(maxCandidates));
        return byTheRest.isSearchedFurtherThan(byWords) ? byTheRest : byWords;
    }

    private Found byWords(int maxCandidates) throws SQLException {
        Found found = new Found(List.of(), Optional.empty());
        Optional<LocalDate> last = lastDay();
        if (last.isPresent()) {
            for (SearchPeriod period : SearchPeriod.values()) {
                found = isEnough(found) ? found : found(ofThoseWithTheWords(period, last.get(), maxCandidates));
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

    /** A look at the sessions of some time, up to a day, that hold the words: do they fit? */
    SqlQuery ofThoseWithTheWords(SearchPeriod period, LocalDate last, int maxCandidates) {
        return SqlQuery.of(WITH_THE_WORDS, words, words)
                .and(period.endingOn(last))
                .and(time())
                .and(OR_ARE_NEW, words)
                .and(FOUND, maxCandidates)
                .and("(" + INDEX_KNOWS + " or " + HAS_THE_WORDS + ") and ", words, words, words)
                .and(fitting)
                .and(FOUND_AND_LAST, most, maxCandidates - 1);
    }

    /** A look at the newest sessions that fit: do they hold the words? */
    private SqlQuery ofThoseThatFit(int maxCandidates) {
        return SqlQuery.of(THAT_FIT)
                .and(fitting)
                .and(FOUND, maxCandidates)
                .and(HAS_THE_WORDS, words)
                .and(FOUND_AND_LAST, most, maxCandidates - 1);
    }

    /** What is asked of the time, as a condition on {@code search_document} that begins with {@code and}. */
    private SqlQuery time() {
        return Stream.of(
                        FilterSql.from(filter).map(from -> SqlQuery.of(" and opened_at >= ?", from)),
                        FilterSql.until(filter).map(until -> SqlQuery.of(" and opened_at < ?", until)),
                        before.map(
                                key -> SqlQuery.of(" and (opened_at, number) < (?, ?)", key.openedAt(), key.number())))
                .flatMap(Optional::stream)
                .reduce(SqlQuery.of(""), SqlQuery::and);
    }

    /** The day of the newest session that may be found; nothing if there are no sessions. */
    private Optional<LocalDate> lastDay() throws SQLException {
        Stream<Instant> stored = SqlQuery.of(NEWEST).list(database, row -> SqlQuery.instant(row, "opened_at")).stream()
                .flatMap(Optional::stream);
        Stream<Instant> asked = Stream.of(FilterSql.until(filter), before.map(PageCursor::openedAt))
                .flatMap(Optional::stream);
        return Stream.concat(stored, asked)
                .min(Comparator.naturalOrder())
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
