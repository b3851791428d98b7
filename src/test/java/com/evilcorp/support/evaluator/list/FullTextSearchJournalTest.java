package com.evilcorp.support.evaluator.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.evaluator.PastYears;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private static final List<String> WORDS = List.of(
            "the", "refund", "warranty", "cactus", "manual", "customer", "ada", "fault", "ok", "umbrella", "yesterday");

    private static Connection database;
    private static List<String> said;

    private final Random chance = new Random(SEED);
    private final SessionSearch list =
            new SessionSearch(null, new FullTextSearch(new ObjectMapper()), Clock.systemUTC());

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
            // They are kept in short ranges, as there are few of them.
            statement.execute("drop index line_at");
            statement.execute("create index line_at on line using brin (at) with (pages_per_range = 1)");
        }
        said = SqlQuery.of("select said from line order by md5(session || said) limit 500")
                .list(database, row -> row.getString(1));
        database.setAutoCommit(false);
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
            List<UUID> all = plainly(filter);
            Optional<PageCursor> before = Optional.empty();
            for (int page = 0; page < MOST_PAGES && page * SessionSearch.PAGE <= all.size(); page++) {
                List<SessionSummary> shown = list.newest(database, filter, before, SessionSearch.PAGE, Optional.empty())
                        .sessions();
                assertThat(shown.stream().map(SessionSummary::id))
                        .as("page %d of %s, by seed %d", page, filter, SEED)
                        .containsExactlyElementsOf(all.subList(
                                page * SessionSearch.PAGE, Math.min(all.size(), (page + 1) * SessionSearch.PAGE)));
                found += shown.size();
                paged += page;
                before = shown.isEmpty()
                        ? before
                        : Optional.of(shown.get(shown.size() - 1).key());
            }
        }
        assertThat(found).isGreaterThan(SEARCHES);
        assertThat(paged).isGreaterThan(SEARCHES);
    }

    @Test
    void slices_are_widened_up_to_everything_when_the_planner_is_wrong() throws SQLException {
        Filter filter = with(Map.of("search", List.of("warranty")));
        TimeSlice all = TimeSlice.all(database, filter, Optional.empty()).orElseThrow();
        List<TimeSlice> looked = new ArrayList<>();
        assertThat(FullTextSearch.widening(
                                all,
                                new FullTextSearch.Expected(1e9, SESSIONS, SESSIONS),
                                SESSIONS + 1,
                                Optional.empty(),
                                (slice, goneThrough, limit) -> {
                                    looked.add(slice);
                                    return Optional.of(list.lookedUp(filter, Optional.empty(), SESSIONS + 1, slice)
                                            .list(database, SessionSummary::of));
                                })
                        .sessions()
                        .stream()
                        .map(SessionSummary::id))
                .containsExactlyElementsOf(plainly(filter));
        assertThat(looked).hasSizeBetween(2, 6);
        assertThat(looked.get(looked.size() - 1).isAll()).isTrue();
    }

    @Test
    void a_search_that_is_given_up_has_found_all_since_then_and_says_so() throws SQLException {
        int givenUp = 0;
        for (int i = 0; i < SEARCHES; i++) {
            Filter filter = filter();
            FullTextSearch.Found<SessionSummary> found =
                    list.newest(database, filter, Optional.empty(), SessionSearch.PAGE, Optional.of(Duration.ZERO));
            List<UUID> all = plainly(filter);
            assertThat(found.sessions().stream().map(SessionSummary::id))
                    .as("%s, by seed %d", filter, SEED)
                    .containsExactlyElementsOf(all.subList(0, found.sessions().size()));
            if (found.since().isPresent()) {
                givenUp++;
                Instant since = found.since().get();
                assertThat(found.sessions()).hasSizeLessThan(SessionSearch.PAGE).allMatch(session -> !session.openedAt()
                        .isBefore(since));
                assertThat(plainly(filter, since)).hasSameSizeAs(found.sessions());
            }
        }
        assertThat(givenUp).isPositive();
    }

    @Test
    void a_look_that_takes_too_long_is_broken_off_and_the_connection_is_as_before() throws SQLException {
        Filter filter = with(Map.of("search", List.of("warranty")));
        assertThat(SessionSearch.within(
                        Optional.of(Duration.ofMillis(50)),
                        database,
                        SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t, pg_sleep(60)")))
                .isEmpty();
        assertThat(list.newest(database, filter, Optional.empty(), 1, Optional.empty())
                        .sessions())
                .hasSize(1);
        assertThat(SqlQuery.of("show statement_timeout").list(database, row -> row.getString(1)))
                .containsExactly("0");
    }

    private Filter filter() {
        Map<String, List<String>> asked = new HashMap<>(Map.of("search", List.of(words())));
        switch (chance.nextInt(5)) {
            case 0 ->
                asked.put("outcome", List.of(one(List.of("ended-by-rep", "abandoned", "declined", "interrupted"))));
            case 1 -> asked.put("from", List.of("2026-10-" + (10 + chance.nextInt(20))));
            case 2 -> asked.put("to", List.of("2026-10-" + (10 + chance.nextInt(20))));
            case 3 -> asked.put("stars", List.of("" + (1 + chance.nextInt(5))));
            default -> {}
        }
        return with(asked);
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
        return plainly(filter, Instant.EPOCH);
    }

    private static List<UUID> plainly(Filter filter, Instant since) throws SQLException {
        String words = filter.value(FilterParameter.SEARCH).orElseThrow();
        return SqlQuery.of("select t.id from transcript t where ")
                .and(FilterSql.of(filter, Clock.systemUTC().instant()))
                .and(" and (t.name_search_vector @@ to_search_query(?)", words)
                .and(
                        " or t.id in (select session from line where to_search_vector(said) @@ to_search_query(?)))",
                        words)
                .and(" and t.opened_at >= ?", since.atOffset(ZoneOffset.UTC))
                .and(" order by t.opened_at desc, t.number desc")
                .list(database, row -> row.getObject(1, UUID.class));
    }
}
