package com.evilcorp.support.evaluator.list;

import static java.util.Objects.requireNonNull;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evaluator's list: the sessions that a filter asks for, by pages. */
@ApplicationScoped
public class SessionQuery {
    static final int PAGE = 50;
    /** Of so many of the newest that hold the words, the best are shown. */
    static final int RANKED = 200;

    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.number desc limit ?";

    private static final String SERVED =
            """
             and t.attended_at is not null and t.ended_at is not null and t.erased_at is null and t.number <= ?
             order by md5(t.id || ?), t.id limit ?\
            """;

    private static final String BEST_FIRST =
            """
            select session from search_document
             where session = any (cast(? as uuid[]))
             order by ts_rank(words, to_search_query(?)) desc, opened_at desc, number desc
             limit %d
            """
                    .formatted(PAGE);

    /** Those that the search does not know of yet: it gets to know the newest first. */
    private static final String UNINDEXED =
            """
            select opened_at from transcript
             where number < coalesce((select min(number) from search_document), 1::bigint << 62)
             order by number desc limit 1
            """;

    /**
     * A page of the list.
     *
     * @param older where the next page goes on, if there is more
     * @param searchedBackTo where the next page goes on, if the words were looked for no further
     * @param unindexed when the newest session was opened that no search finds yet, if there is any
     */
    record Page(
            List<SessionSummary> sessions,
            Optional<PageCursor> older,
            Optional<PageCursor> searchedBackTo,
            Optional<Instant> unindexed) {}

    private final Sql sql;
    private final Clock clock;

    @Inject
    SessionQuery(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The newest sessions that the filter asks for.
     *
     * @param before older ones than this alone
     */
    Page page(Filter filter, Optional<PageCursor> before) {
        return sql.read(connection -> {
            FullTextSearch.Found found = newest(connection, filter, before, PAGE + 1);
            List<SessionSummary> shown = found.sessions().stream().limit(PAGE).toList();
            return new Page(
                    shown,
                    found.sessions().size() > PAGE
                            ? Optional.of(shown.get(PAGE - 1).key())
                            : Optional.empty(),
                    found.searchedBackTo(),
                    unindexed(connection, filter));
        });
    }

    /** Those that hold the words of the filter best, of the newest {@value #RANKED} that hold them at all. */
    Page best(Filter filter) {
        return sql.read(connection -> {
            FullTextSearch.Found found = newest(connection, filter, Optional.empty(), RANKED);
            return new Page(
                    bestFirst(connection, found.sessions(), filter),
                    Optional.empty(),
                    found.searchedBackTo(),
                    unindexed(connection, filter));
        });
    }

    private static List<SessionSummary> bestFirst(Connection connection, List<SessionSummary> sessions, Filter filter)
            throws SQLException {
        Map<UUID, SessionSummary> known =
                sessions.stream().collect(Collectors.toMap(SessionSummary::id, session -> session));
        List<String> ids = known.keySet().stream().map(UUID::toString).toList();
        return SqlQuery.of(BEST_FIRST, ids, filter.value(FilterParameter.SEARCH).orElseThrow())
                .list(connection, row -> requireNonNull(known.get(row.getObject("session", UUID.class))));
    }

    /**
     * Served sessions by chance, of those that the filter asks for: the same seed draws the same of the same sessions.
     *
     * @param size how many at most
     * @param upTo the number of the newest session that may be drawn
     */
    List<SessionSummary> sample(Filter filter, int size, String seed, long upTo) {
        return sql.read(connection -> listed(FilterSql.of(filter, clock.instant()))
                .and(SERVED, upTo, seed, size)
                .list(connection, SessionSummary::of));
    }

    /** The number of the newest session, 0 if there is none. */
    long newestNumber() {
        return sql.read(connection -> SqlQuery.of("select coalesce(max(number), 0) from transcript")
                .list(connection, row -> row.getLong(1))
                .get(0));
    }

    private static Optional<Instant> unindexed(Connection connection, Filter filter) throws SQLException {
        return filter.asksFor(FilterParameter.SEARCH)
                ? SqlQuery.of(UNINDEXED).list(connection, row -> SqlQuery.instant(row, "opened_at")).stream()
                        .findFirst()
                        .flatMap(opened -> opened)
                : Optional.empty();
    }

    FullTextSearch.Found newest(Connection connection, Filter filter, Optional<PageCursor> before, int most)
            throws SQLException {
        return filter.asksFor(FilterParameter.SEARCH)
                ? new FullTextSearch(connection, filter, fitting(filter, before), before, most).newest()
                : new FullTextSearch.Found(
                        listed(filter, before, most).list(connection, SessionSummary::of), Optional.empty());
    }

    /** The newest, whatever words are asked for. */
    SqlQuery listed(Filter filter, Optional<PageCursor> before, int most) {
        return listed(fitting(filter, before)).and(NEWEST_FIRST, most);
    }

    private static SqlQuery listed(SqlQuery fitting) {
        return SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t where ")
                .and(fitting);
    }

    /** What is asked for but the words, of {@code transcript t}. */
    SqlQuery fitting(Filter filter, Optional<PageCursor> before) {
        SqlQuery conditions = FilterSql.ofAllButWords(filter, clock.instant());
        return before.isEmpty()
                ? conditions
                : conditions.and(
                        " and (t.opened_at, t.number) < (?, ?)",
                        before.get().openedAtInUtc(),
                        before.get().number());
    }
}
