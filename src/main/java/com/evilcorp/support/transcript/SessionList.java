package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Party;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evaluator's list: the sessions that a filter asks for, by pages. */
@ApplicationScoped
class SessionList {
    static final int PAGE = 50;
    /** Of so many of the newest that hold the words, the best are shown. */
    static final int RANKED = 500;

    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.number desc limit ";

    private static final String RANK =
            """
            select r.* from (%s) r
             order by (select coalesce(max(ts_rank(l.words, words_asked(?))), 0) from line l
                        where l.session = r.id and l.words @@ words_asked(?)) + ts_rank(words_of(r.name), words_asked(?)) desc,
                      r.opened_at desc, r.number desc
             limit %d
            """;

    private static final String HITS =
            """
            select distinct on (l.session) l.session, l.sender,
                   ts_headline('support_words', l.said, words_asked(?), 'MaxWords=24, MinWords=12, %s')
              from line l
             where l.session = any (cast(? as uuid[])) and l.words @@ words_asked(?)
             order by l.session, ts_rank(l.words, words_asked(?)) desc, l.seq
            """
                    .formatted(Excerpt.MARKS);

    /**
     * A page of the list.
     *
     * @param older where the next page goes on, if there is more
     */
    record Page(List<ListedSession> sessions, Optional<SessionKey> older) {}

    /**
     * Where a session holds the words that were looked for.
     *
     * @param by who said it
     */
    record Hit(UUID session, Party by, Excerpt excerpt) {}

    private final AgroalDataSource database;
    private final WordSearch search;
    private final Clock clock;

    @Inject
    SessionList(AgroalDataSource database, WordSearch search, Clock clock) {
        this.database = database;
        this.search = search;
        this.clock = clock;
    }

    /**
     * The newest sessions that the filter asks for.
     *
     * @param before older ones than this alone
     */
    Page page(Filter filter, Optional<SessionKey> before) {
        List<ListedSession> found =
                read(connection -> newest(connection, filter, before, PAGE + 1).list(connection, ListedSession::of));
        List<ListedSession> shown = found.stream().limit(PAGE).toList();
        return new Page(
                shown, found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).key()) : Optional.empty());
    }

    /** Those that hold the words of the filter best, of the newest {@value #RANKED} that hold them at all. */
    Page best(Filter filter) {
        String words = filter.value(Parameter.SEARCH).orElseThrow();
        return new Page(
                read(connection -> {
                    Question newest = newest(connection, filter, Optional.empty(), RANKED);
                    return new Question(RANK.formatted(newest.sql(), PAGE), newest.values())
                            .and("", words, words, words)
                            .list(connection, ListedSession::of);
                }),
                Optional.empty());
    }

    /** Where these sessions hold the words: the best line of each that has one. */
    Map<UUID, Hit> hits(List<ListedSession> sessions, String words) {
        List<String> ids =
                sessions.stream().map(session -> session.id().toString()).toList();
        return read(connection -> Question.of(HITS, words, ids, words, words).list(connection, SessionList::hit))
                .stream()
                .collect(Collectors.toMap(Hit::session, hit -> hit));
    }

    /** How the database is asked for them. */
    Question newest(Connection connection, Filter filter, Optional<SessionKey> before, int most) throws SQLException {
        Question question = Question.of("select " + ListedSession.COLUMNS + " from transcript t where ")
                .and(Conditions.of(filter, clock.instant()));
        Optional<String> words = filter.value(Parameter.SEARCH);
        if (words.isPresent()) {
            question = question.and(search.forPage(connection, words.get()));
        }
        if (before.isPresent()) {
            question = question.and(
                    " and (t.opened_at, t.number) < (?, ?)",
                    before.get().openedAtInUtc(),
                    before.get().number());
        }
        return question.and(NEWEST_FIRST + most);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getObject(1, UUID.class), Party.valueOf(row.getString(2)), Excerpt.of(row.getString(3)));
    }

    private interface Reading<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read", e);
        }
    }
}
