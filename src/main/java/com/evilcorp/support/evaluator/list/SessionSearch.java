package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.ReadTransaction;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.Party;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evaluator's list: the sessions that a filter asks for, by pages. */
@ApplicationScoped
public class SessionSearch {
    static final int PAGE = 50;
    /** Of so many of the newest that hold the words, the best are shown. */
    static final int RANKED = 200;

    /** A search goes on for so long, once its first look has not found a page full. */
    static final Duration PATIENCE = Duration.ofMillis(75);

    private static final String QUERY_CANCELED = "57014";

    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.number desc limit ";

    private static final String SERVED =
            """
             and t.attended_at is not null and t.ended_at is not null and t.erased_at is null and t.number <= ?
             order by md5(t.id || ?), t.id limit ?\
            """;

    private static final String RANK =
            """
            select t.id from transcript t
             where t.id = any (cast(? as uuid[]))
             order by (select coalesce(max(ts_rank(l.search_vector, to_search_query(?))), 0)
                         from (select search_vector from line where session = t.id offset 0) l
                        where l.search_vector @@ to_search_query(?)) + ts_rank(t.name_search_vector, to_search_query(?)) desc,
                      t.opened_at desc, t.number desc
             limit %d
            """
                    .formatted(PAGE);

    private static final String HITS =
            """
            select distinct on (l.session) l.session, l.sender,
                   ts_headline('support_search', l.said, to_search_query(?), 'MaxWords=24, MinWords=12, %s')
              from (select * from line where session = any (cast(? as uuid[])) offset 0) l
             where l.search_vector @@ to_search_query(?)
             order by l.session, ts_rank(l.search_vector, to_search_query(?)) desc, l.seq
            """
                    .formatted(Excerpt.MARKS);

    /**
     * A page of the list.
     *
     * @param older where the next page goes on, if there is more
     * @param since where the search was given up, so that older sessions may hold the words too; nothing if it was not
     */
    record Page(List<SessionSummary> sessions, Optional<PageCursor> older, Optional<Instant> since) {}

    /**
     * Where a session holds the words that were looked for.
     *
     * @param by who said it
     */
    record Hit(UUID session, Party by, Excerpt excerpt) {}

    private final AgroalDataSource database;
    private final FullTextSearch search;
    private final Clock clock;

    @Inject
    SessionSearch(AgroalDataSource database, FullTextSearch search, Clock clock) {
        this.database = database;
        this.search = search;
        this.clock = clock;
    }

    /**
     * The newest sessions that the filter asks for.
     *
     * @param before   older ones than this alone
     * @param patience how long words are looked for; without, until all were looked through
     */
    Page page(Filter filter, Optional<PageCursor> before, Optional<Duration> patience) {
        FullTextSearch.Found<SessionSummary> found =
                read(connection -> newest(connection, filter, before, PAGE + 1, patience));
        List<SessionSummary> shown = found.sessions().stream().limit(PAGE).toList();
        return new Page(
                shown,
                found.sessions().size() > PAGE ? Optional.of(shown.get(PAGE - 1).key()) : Optional.empty(),
                found.since());
    }

    /** Those that hold the words of the filter best, of the newest {@value #RANKED} that hold them at all. */
    Page best(Filter filter, Optional<Duration> patience) {
        String words = filter.value(FilterParameter.SEARCH).orElseThrow();
        FullTextSearch.Found<SessionSummary> found =
                read(connection -> newest(connection, filter, Optional.empty(), RANKED, patience));
        List<SessionSummary> newest = found.sessions();
        Map<UUID, SessionSummary> known =
                newest.stream().collect(Collectors.toMap(SessionSummary::id, session -> session));
        return new Page(
                read(connection -> SqlQuery.of(RANK, ids(newest), words, words, words)
                                .list(connection, row -> row.getObject(1, UUID.class)))
                        .stream()
                        .map(known::get)
                        .toList(),
                Optional.empty(),
                found.since());
    }

    /**
     * Served sessions by chance, of those that the filter asks for: the same seed draws the same of the same sessions.
     *
     * @param size how many at most
     * @param upTo the number of the newest session that may be drawn
     */
    List<SessionSummary> sample(Filter filter, int size, String seed, long upTo) {
        return read(connection ->
                lookedUp(filter, Optional.empty()).and(SERVED, upTo, seed, size).list(connection, SessionSummary::of));
    }

    /** The number of the newest session, 0 if there is none. */
    long newestNumber() {
        return read(connection -> SqlQuery.of("select coalesce(max(number), 0) from transcript")
                .list(connection, row -> row.getLong(1))
                .get(0));
    }

    /** Where these sessions hold the words: the best line of each that has one. */
    Map<UUID, Hit> hits(List<SessionSummary> sessions, String words) {
        return read(connection ->
                        SqlQuery.of(HITS, words, ids(sessions), words, words).list(connection, SessionSearch::hit))
                .stream()
                .collect(Collectors.toMap(Hit::session, hit -> hit));
    }

    FullTextSearch.Found<SessionSummary> newest(
            Connection connection, Filter filter, Optional<PageCursor> before, int most, Optional<Duration> patience)
            throws SQLException {
        Optional<String> words = filter.value(FilterParameter.SEARCH);
        if (words.isEmpty()) {
            return new FullTextSearch.Found<>(
                    lookedUp(filter, before, most).list(connection, SessionSummary::of), Optional.empty());
        }
        Optional<TimeSlice> all = TimeSlice.all(connection, filter, before);
        return all.isEmpty()
                ? new FullTextSearch.Found<>(List.of(), Optional.empty())
                : withWords(connection, filter, before, most, all.get(), patience);
    }

    private FullTextSearch.Found<SessionSummary> withWords(
            Connection connection,
            Filter filter,
            Optional<PageCursor> before,
            int most,
            TimeSlice all,
            Optional<Duration> patience)
            throws SQLException {
        String words = filter.value(FilterParameter.SEARCH).orElseThrow();
        FullTextSearch.raiseWorkMem(connection);
        FullTextSearch.Expected expected = search.expected(connection, fitting(filter, before), words, all);
        return FullTextSearch.widening(
                all,
                expected,
                most,
                patience,
                (slice, goneThrough, limit) -> within(
                        limit,
                        connection,
                        goneThrough
                                ? goneThrough(filter, before, most, slice)
                                : lookedUp(filter, before, most, slice)));
    }

    /** What a question finds; nothing if it takes longer than it may. The transaction that it is asked in goes on. */
    public static Optional<List<SessionSummary>> within(
            Optional<Duration> limit, Connection connection, SqlQuery question) throws SQLException {
        if (limit.isEmpty()) {
            return Optional.of(question.list(connection, SessionSummary::of));
        }
        if (limit.get().toMillis() < 1) {
            return Optional.empty();
        }
        Savepoint unlimited = connection.setSavepoint();
        try {
            ReadTransaction.set(connection, "statement_timeout", limit.get().toMillis() + "ms");
            return Optional.of(question.list(connection, SessionSummary::of));
        } catch (SQLException e) {
            if (QUERY_CANCELED.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        } finally {
            connection.rollback(unlimited);
        }
    }

    /** Those with the words, if any are asked for, by way of the index of words. */
    SqlQuery lookedUp(Filter filter, Optional<PageCursor> before, int most) {
        return lookedUp(filter, before).and(NEWEST_FIRST + most);
    }

    /** Those of a slice with the words. */
    SqlQuery lookedUp(Filter filter, Optional<PageCursor> before, int most, TimeSlice slice) {
        return listed(filter, before)
                .and(FullTextSearch.lookedUp(
                        filter.value(FilterParameter.SEARCH).orElseThrow(), slice))
                .and(NEWEST_FIRST + most);
    }

    private SqlQuery lookedUp(Filter filter, Optional<PageCursor> before) {
        SqlQuery question = listed(filter, before);
        Optional<String> words = filter.value(FilterParameter.SEARCH);
        return words.isPresent() ? question.and(FullTextSearch.lookedUp(words.get())) : question;
    }

    private SqlQuery listed(Filter filter, Optional<PageCursor> before) {
        return SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t where ")
                .and(fitting(filter, before));
    }

    /** The same, by going through those that fit otherwise. */
    SqlQuery goneThrough(Filter filter, Optional<PageCursor> before, int most, TimeSlice slice) {
        return listed(filter, before)
                .and(slice.sessions())
                .and(FullTextSearch.goneThrough(
                        filter.value(FilterParameter.SEARCH).orElseThrow()))
                .and(NEWEST_FIRST + most);
    }

    private SqlQuery fitting(Filter filter, Optional<PageCursor> before) {
        SqlQuery conditions = FilterSql.of(filter, clock.instant());
        return before.isEmpty()
                ? conditions
                : conditions.and(
                        " and (t.opened_at, t.number) < (?, ?)",
                        before.get().openedAtInUtc(),
                        before.get().number());
    }

    private static List<String> ids(List<SessionSummary> sessions) {
        return sessions.stream().map(session -> session.id().toString()).toList();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getObject(1, UUID.class), Party.valueOf(row.getString(2)), Excerpt.of(row.getString(3)));
    }

    private interface Reading<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (ReadTransaction transaction = ReadTransaction.on(database)) {
            return reading.with(transaction.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read", e);
        }
    }
}
