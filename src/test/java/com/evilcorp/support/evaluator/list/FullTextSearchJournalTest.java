package com.evilcorp.support.evaluator.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.evaluator.PastYears;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.search.SearchVector;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However words are searched, what is found is what looking at every line finds, in its order. */
@Tag("slow")
class FullTextSearchJournalTest {
    private static final String DATABASE = "searched";
    private static final int SESSIONS = 600;
    private static final int DAYS = 40;
    private static final int SEARCHES = 25;
    private static final int MOST_PAGES = 6;
    private static final long SEED = 23;
    private static final int FEW_CANDIDATES = 20;
    private static final String ALL_THAT_WAS_SAID =
            """
            select id, name || ' ' || coalesce((select string_agg(said, ' ') from line where session = t.id), '')
              from transcript t
            """;
    private static final String PLAINLY =
            " and t.id in (select session from plainly where words @@ cast(? as tsquery))";
    /** A day becomes a month, so that searches have to look back for years. */
    private static final String LONG_AGO =
            """
            with moved as (select id, 29 * (timestamptz '2026-11-01Z' - opened_at) as by from transcript)
            update transcript t
               set opened_at = opened_at - by, attended_at = attended_at - by, first_reply_at = first_reply_at - by,
                   ended_at = ended_at - by, rated_at = rated_at - by
              from moved where moved.id = t.id
            """;

    private static final String DOCUMENTS_TOO =
            "update search_document d set opened_at = t.opened_at from transcript t where t.id = d.session";
    private static final List<String> WORDS = List.of(
            "the", "refund", "warranty", "cactus", "manual", "customer", "ada", "fault", "ok", "umbrella", "yesterday");

    private static Connection database;
    private static List<String> said;

    private final Random chance = new Random(SEED);
    private final SessionQuery list = new SessionQuery(null, Clock.systemUTC());

    @BeforeAll
    static void fill() throws SQLException {
        String url = TestDatabase.url();
        try (Connection first = DriverManager.getConnection(url);
                Statement statement = first.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        String own = url.replaceFirst("/postgres\\?", "/" + DATABASE + "?");
        Flyway.configure().dataSource(own, null, null).load().migrate();
        database = DriverManager.getConnection(own);
        PastYears.fill(database, SESSIONS, DAYS, SEED);
        try (Statement statement = database.createStatement()) {
            statement.execute(LONG_AGO);
            statement.execute(DOCUMENTS_TOO);
            statement.execute("create table plainly (session uuid, words tsvector)");
        }
        writeDownAllThatWasSaid();
        said = SqlQuery.of("select said from line order by md5(session || said) limit 500")
                .list(database, row -> row.getString(1));
        database.setAutoCommit(false);
    }

    private static void writeDownAllThatWasSaid() throws SQLException {
        SqlQuery.of(ALL_THAT_WAS_SAID)
                .list(
                        database,
                        row -> SqlQuery.of(
                                "insert into plainly select ?, cast(? as tsvector)",
                                row.getObject(1, UUID.class),
                                new SearchVector().addLine(row.getString(2)).toString()))
                .forEach(FullTextSearchJournalTest::tell);
    }

    private static void tell(SqlQuery statement) {
        try {
            statement.update(database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void goBack() throws SQLException {
        database.rollback();
    }

    @AfterAll
    static void leave() throws SQLException {
        database.close();
    }

    @Test
    void page_by_page_they_are_what_looking_at_every_line_finds() throws SQLException {
        int found = 0;
        int paged = 0;
        for (int i = 0; i < SEARCHES; i++) {
            Filter filter = filter();
            SessionOrder order = i % 2 == 0 ? SessionOrder.NEWEST : SessionOrder.OLDEST;
            List<UUID> all = plainly(filter, order.direction());
            Optional<PageCursor> behind = Optional.empty();
            for (int page = 0; page < MOST_PAGES && page * SessionQuery.PAGE <= all.size(); page++) {
                List<SessionSummary> shown = first(filter, order, behind, SessionQuery.PAGE);
                assertThat(shown.stream().map(SessionSummary::id))
                        .as("page %d of %s, %s, by seed %d", page, filter, order, SEED)
                        .containsExactlyElementsOf(all.subList(
                                page * SessionQuery.PAGE, Math.min(all.size(), (page + 1) * SessionQuery.PAGE)));
                found += shown.size();
                paged += page;
                behind = shown.isEmpty() ? behind : order.place(shown.get(shown.size() - 1));
            }
        }
        assertThat(found).isGreaterThan(SEARCHES);
        assertThat(paged).isGreaterThan(SEARCHES);
    }

    @Test
    void a_search_that_has_looked_at_enough_goes_on_from_there() throws SQLException {
        int ends = 0;
        for (int i = 0; i < SEARCHES; i++) {
            Filter filter = filter();
            List<UUID> found = new ArrayList<>();
            Optional<PageCursor> before = Optional.empty();
            do {
                FullTextSearch.Found more = search(filter, before).first(FEW_CANDIDATES);
                more.sessions().forEach(session -> found.add(session.id()));
                before = more.searchedBackTo();
                ends += before.isPresent() ? 1 : 0;
            } while (before.isPresent() && ends < SEARCHES * SESSIONS);
            assertThat(found).as("%s, by seed %d", filter, SEED).containsExactlyElementsOf(plainly(filter));
        }
        assertThat(ends).isGreaterThan(SEARCHES);
    }

    @Test
    void of_a_common_word_in_few_sessions_all_are_found_at_once() throws SQLException {
        Filter filter = with(Map.of("search", List.of("the"), "outcome", List.of("rep-left")));
        assertThat(plainly(with(Map.of("search", List.of("the"))))).hasSizeGreaterThan(FEW_CANDIDATES);
        FullTextSearch.Found found = search(filter, Optional.empty()).first(FEW_CANDIDATES);
        assertThat(found.sessions().stream().map(SessionSummary::id))
                .isNotEmpty()
                .containsExactlyElementsOf(plainly(filter));
        assertThat(found.searchedBackTo()).isEmpty();
    }

    @Test
    void a_name_is_looked_for_in_names_alone() throws SQLException {
        String name = SqlQuery.of("select name from transcript order by number limit 1")
                .list(database, row -> row.getString(1))
                .get(0);
        assertThat(first(with(Map.of("name", List.of(name))), SessionOrder.NEWEST, Optional.empty(), SESSIONS))
                .isNotEmpty()
                .allSatisfy(session -> assertThat(session.name()).isEqualTo(name));
        assertThat(plainly(with(Map.of("search", List.of("refund"))))).isNotEmpty();
        assertThat(first(with(Map.of("name", List.of("refund"))), SessionOrder.NEWEST, Optional.empty(), 1))
                .isEmpty();
    }

    private List<SessionSummary> first(Filter filter, SessionOrder order, Optional<PageCursor> behind, int most)
            throws SQLException {
        return list.first(database, filter, order, order.direction(), behind, most)
                .sessions();
    }

    private FullTextSearch search(Filter filter, Optional<PageCursor> before) {
        SqlQuery fitting = list.fitting(filter, SessionOrder.NEWEST, Direction.DOWN, before);
        return new FullTextSearch(database, filter, fitting, Direction.DOWN, before, SessionQuery.PAGE);
    }

    private Filter filter() {
        Map<String, List<String>> asked = new HashMap<>(Map.of("search", List.of(words())));
        switch (chance.nextInt(5)) {
            case 0 ->
                asked.put("outcome", List.of(one(List.of("ended-by-rep", "abandoned", "declined", "interrupted"))));
            case 1 -> asked.put("from", List.of(day()));
            case 2 -> asked.put("to", List.of(day()));
            case 3 -> asked.put("stars", List.of("" + (1 + chance.nextInt(5))));
            default -> {}
        }
        return with(asked);
    }

    private String day() {
        return "202" + (4 + chance.nextInt(3)) + "-0" + (1 + chance.nextInt(9)) + "-15";
    }

    private static Filter with(Map<String, List<String>> asked) {
        return Filter.of(asked, (parameter, value) -> {
            throw new AssertionError(parameter + " may not be " + value);
        });
    }

    private String words() {
        String[] words = one(said).replaceAll("[^\\p{L} ]", "").strip().split(" +");
        String word = words[chance.nextInt(words.length)];
        return switch (chance.nextInt(5)) {
            case 0 -> one(WORDS);
            case 1 -> word.isEmpty() ? "ok" : word;
            case 2 -> one(WORDS) + " " + one(WORDS);
            case 3 -> one(WORDS) + " or " + one(WORDS);
            default -> (word.isEmpty() ? "ok" : word) + " -" + one(WORDS);
        };
    }

    private String one(List<String> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static List<UUID> plainly(Filter filter) throws SQLException {
        return plainly(filter, Direction.DOWN);
    }

    private static List<UUID> plainly(Filter filter, Direction way) throws SQLException {
        return SqlQuery.of("select t.id from transcript t where ")
                .and(FilterSql.ofAllButWords(filter, Clock.systemUTC().instant()))
                .and(PLAINLY, FilterSql.words(filter).orElseThrow().text())
                .and(" order by t.opened_at " + way.sorting() + ", t.number " + way.sorting())
                .list(database, row -> row.getObject(1, UUID.class));
    }
}
