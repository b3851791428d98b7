package com.evilcorp.support.evaluator.list;

import static java.util.Objects.requireNonNull;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
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

    /** So many sessions are counted. */
    static final int MAX_COUNTED = 1_000;

    /** Those that a rep served, and that are over: there is something to review. */
    private static final String TO_BE_REVIEWED =
            " and t.attended_at is not null and t.ended_at is not null and t.erased_at is null";

    private static final String SERVED = TO_BE_REVIEWED
            + """
             and t.number <= ?
             order by md5(t.id || ?), t.id limit ?\
            """;

    private static final String BEST_FIRST =
            """
            select session from search_document
             where session = any (cast(? as uuid[]))
             order by ts_rank(words, cast(? as tsquery)) desc, opened_at desc, number desc
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
     * @param count how many there are on all pages, one more than {@value #MAX_COUNTED} for all that are more; nothing where it
     *     would cost more than the page
     * @param unindexed when the newest session was opened that no search finds yet, if there is any
     */
    record Page(
            List<SessionSummary> sessions,
            Optional<PageCursor> older,
            Optional<PageCursor> searchedBackTo,
            Optional<Integer> count,
            Optional<Instant> unindexed) {}

    private final Sql sql;
    private final Clock clock;

    @Inject
    SessionQuery(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The first sessions that the filter asks for, in some order. Those that hold words are sorted by something else than their
     * date where the newest {@value #RANKED} of them have been found, and have one page.
     *
     * @param behind what comes behind this alone
     */
    Page page(Filter filter, SessionOrder order, Optional<PageCursor> behind) {
        return sql.read(connection -> {
            if (filter.asksForWords() && !order.isByDate()) {
                return sorted(connection, filter, order);
            }
            FullTextSearch.Found found = first(connection, filter, order, order.direction(), behind, PAGE + 1);
            List<SessionSummary> shown = found.sessions().stream().limit(PAGE).toList();
            boolean isLast =
                    found.sessions().size() <= PAGE && found.searchedBackTo().isEmpty();
            return new Page(
                    shown,
                    found.sessions().size() > PAGE ? order.place(shown.get(PAGE - 1)) : Optional.empty(),
                    found.searchedBackTo(),
                    isLast && behind.isEmpty() ? Optional.of(shown.size()) : count(connection, filter, order),
                    unindexed(connection, filter));
        });
    }

    /** Of words it is not known without looking at all that hold them. */
    private Optional<Integer> count(Connection connection, Filter filter, SessionOrder order) throws SQLException {
        return filter.asksForWords()
                ? Optional.empty()
                : SqlQuery.of("select count(*) from (select from transcript t where ")
                        .and(fitting(filter, order, order.direction(), Optional.empty()))
                        .and(" limit ?) as counted", MAX_COUNTED + 1)
                        .list(connection, row -> row.getInt(1))
                        .stream()
                        .findFirst();
    }

    private Page sorted(Connection connection, Filter filter, SessionOrder order) throws SQLException {
        FullTextSearch.Found found = newest(connection, filter, RANKED);
        List<String> ids = found.sessions().stream()
                .map(session -> session.id().toString())
                .toList();
        return new Page(
                listed(SqlQuery.of("t.id = any (cast(? as uuid[]))", ids).and(order.placed(filter)))
                        .and(order.sorted(order.direction(), PAGE))
                        .list(connection, SessionSummary::of),
                Optional.empty(),
                found.searchedBackTo(),
                Optional.empty(),
                unindexed(connection, filter));
    }

    /** Those that hold the words of the filter best, of the newest {@value #RANKED} that hold them at all. */
    Page best(Filter filter) {
        return sql.read(connection -> {
            FullTextSearch.Found found = newest(connection, filter, RANKED);
            return new Page(
                    bestFirst(connection, found.sessions(), filter),
                    Optional.empty(),
                    found.searchedBackTo(),
                    Optional.empty(),
                    unindexed(connection, filter));
        });
    }

    private static List<SessionSummary> bestFirst(Connection connection, List<SessionSummary> sessions, Filter filter)
            throws SQLException {
        Map<UUID, SessionSummary> known =
                sessions.stream().collect(Collectors.toMap(SessionSummary::id, session -> session));
        List<String> ids = known.keySet().stream().map(UUID::toString).toList();
        return SqlQuery.of(
                        BEST_FIRST, ids, FilterSql.words(filter).orElseThrow().text())
                .list(connection, row -> requireNonNull(known.get(row.getObject("session", UUID.class))));
    }

    /** Served sessions by chance, of those that the filter asks for: the same seed draws the same of the same sessions. */
    public List<SessionSummary> sample(Filter filter, DrawnSample sample) {
        return sql.read(connection -> listed(FilterSql.of(filter, clock.instant()))
                .and(SERVED, sample.upTo(), sample.seed(), sample.size())
                .list(connection, SessionSummary::of));
    }

    /** The newest that a rep served, and that are over, of those that the filter asks for. */
    public List<SessionSummary> newestServed(Connection connection, Filter filter, int most) throws SQLException {
        return newestServed(connection, filter, Optional.empty(), most);
    }

    /** @param behind what comes behind this alone */
    List<SessionSummary> newestServed(Connection connection, Filter filter, Optional<PageCursor> behind, int most)
            throws SQLException {
        SqlQuery fitting =
                fitting(filter, SessionOrder.NEWEST, Direction.DOWN, behind).and(TO_BE_REVIEWED);
        return filter.asksForWords()
                ? new FullTextSearch(connection, filter, fitting, Direction.DOWN, behind, most)
                        .first()
                        .sessions()
                : listed(fitting)
                        .and(SessionOrder.NEWEST.sorted(Direction.DOWN, most))
                        .list(connection, SessionSummary::of);
    }

    /** The number of the newest session, 0 if there is none. */
    public long newestNumber() {
        return sql.read(connection -> SqlQuery.of("select coalesce(max(number), 0) from transcript")
                .list(connection, row -> row.getLong(1))
                .get(0));
    }

    private static Optional<Instant> unindexed(Connection connection, Filter filter) throws SQLException {
        return filter.asksForWords()
                ? SqlQuery.of(UNINDEXED).list(connection, row -> SqlQuery.instant(row, "opened_at")).stream()
                        .findFirst()
                        .flatMap(opened -> opened)
                : Optional.empty();
    }

    private FullTextSearch.Found newest(Connection connection, Filter filter, int most) throws SQLException {
        return first(connection, filter, SessionOrder.NEWEST, Direction.DOWN, Optional.empty(), most);
    }

    /** @param way through the order */
    FullTextSearch.Found first(
            Connection connection,
            Filter filter,
            SessionOrder order,
            Direction way,
            Optional<PageCursor> behind,
            int most)
            throws SQLException {
        SqlQuery fitting = fitting(filter, order, way, behind);
        return filter.asksForWords()
                ? new FullTextSearch(connection, filter, fitting, way, behind, most).first()
                : new FullTextSearch.Found(
                        listed(fitting).and(order.sorted(way, most)).list(connection, SessionSummary::of),
                        Optional.empty());
    }

    /** The first of them, whatever words are asked for. */
    SqlQuery listed(Filter filter, SessionOrder order, Optional<PageCursor> behind, int most) {
        Direction way = order.direction();
        return listed(fitting(filter, order, way, behind)).and(order.sorted(way, most));
    }

    static SqlQuery listed(SqlQuery fitting) {
        return SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t where ")
                .and(fitting);
    }

    /** What is asked for but the words, of {@code transcript t}. */
    SqlQuery fitting(Filter filter, SessionOrder order, Direction way, Optional<PageCursor> behind) {
        return FilterSql.ofAllButWords(filter, clock.instant()).and(order.behind(filter, behind, way));
    }
}
