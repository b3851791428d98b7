package com.evilcorp.support.evaluator.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.evaluator.PastYears;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.statistics.StatisticsQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the database goes about it, with enough in it that it matters. */
@Tag("slow")
class SearchPlanJournalTest {
    private static final String DATABASE = "plans";
    private static final int SESSIONS = 3_000;
    private static final int DAYS = 30;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static Connection database;

    private final SessionQuery list = new SessionQuery(null, Clock.systemUTC());

    @BeforeAll
    static void fill() throws SQLException {
        String url = TestDatabase.url();
        try (Connection first = DriverManager.getConnection(url);
                Statement statement = first.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        String own = url.replaceFirst("/postgres\\?", "/" + DATABASE + "?");
        assertThat(own).isNotEqualTo(url);
        Flyway.configure().dataSource(own, null, null).load().migrate();
        database = DriverManager.getConnection(own);
        PastYears.fill(database, SESSIONS, DAYS, 7);
    }

    @AfterAll
    static void leave() throws SQLException {
        database.close();
    }

    @Test
    void there_is_something_to_go_through() throws SQLException {
        assertThat(SqlQuery.of("select count(*) from line")
                        .list(database, row -> row.getLong(1))
                        .get(0))
                .isGreaterThan(10_000);
    }

    @Test
    void words_are_looked_up_in_the_index_of_words_and_of_the_time_alone() throws SQLException {
        for (SearchPeriod period : SearchPeriod.values()) {
            assertThat(plan(search("EC-48213").ofThoseWithTheWords(period, LAST, 1)))
                    .as(period.name())
                    .contains("Bitmap Index Scan on search_document_words")
                    .doesNotContain("Seq Scan on search_document", "Seq Scan on line");
        }
    }

    @Test
    void common_words_are_looked_up_among_the_documents_of_the_newest_days() throws SQLException {
        assertThat(plan(search("the").ofThoseWithTheWords(SearchPeriod.DAYS, LAST, FullTextSearch.MAX_CANDIDATES)))
                .contains("Bitmap Index Scan on search_document_words", "20261031,20261030")
                .doesNotContain("Seq Scan on line", "Seq Scan on search_document");
    }

    @Test
    void figures_are_read_from_their_index_alone() throws SQLException {
        for (String narrowed : new String[] {"reviewed=no", "waited=5", "stars=3", "outcome=abandoned"}) {
            String[] pair = narrowed.split("=");
            Filter filter = filter("from", "2026-10-25")
                    .with(FilterParameter.valueOf(pair[0].toUpperCase(Locale.ROOT)), pair[1]);
            for (SqlQuery part : new StatisticsQuery(null, Clock.systemUTC(), null).parts(database, filter)) {
                assertThat(plan(part)).as(narrowed).contains("Index Only Scan using transcript_packed_statistics");
            }
        }
    }

    @Test
    void the_list_and_what_narrows_it_stop_at_the_end_of_the_page() throws SQLException {
        for (String[] filter : new String[][] {
            {"reviewed", "no"},
            {"outcome", "interrupted"},
            {"product", "third-sock"},
            {"stars", "3"},
            {"to", "2026-10-10"}
        }) {
            assertThat(plan(filter[0], filter[1]))
                    .as(filter[0])
                    .contains("Index")
                    .doesNotContain("Seq Scan on line", "Seq Scan on transcript");
        }
    }

    @Test
    void whatever_the_list_is_sorted_by_stops_at_the_end_of_the_page() throws SQLException {
        // Of so few sessions all can be sorted as well: only a planner that would rather not says whether they have to
        // be.
        SqlQuery.of("set enable_sort = off").update(database);
        Optional<PageCursor> somewhere = Optional.of(new PageCursor(3, 1));
        for (SessionOrder order : SessionOrder.values()) {
            for (Optional<PageCursor> behind : List.of(Optional.<PageCursor>empty(), somewhere)) {
                assertThat(plan(list.listed(Filter.ALL, order, behind, SessionQuery.PAGE + 1)))
                        .as(order + " behind " + behind)
                        .contains("Index Scan")
                        .doesNotContain("Seq Scan on transcript")
                        .doesNotContainPattern("->  Sort .*\\n +Sort Key: t\\.");
            }
        }
        SqlQuery.of("reset enable_sort").update(database);
    }

    private FullTextSearch search(String words) {
        return new FullTextSearch(
                database,
                filter("search", words),
                SqlQuery.of("true"),
                Direction.DOWN,
                Optional.empty(),
                SessionQuery.PAGE);
    }

    private String plan(String parameter, String value) throws SQLException {
        return plan(
                list.listed(filter(parameter, value), SessionOrder.NEWEST, Optional.empty(), SessionQuery.PAGE + 1));
    }

    private static String plan(SqlQuery question) throws SQLException {
        return String.join(
                "\n",
                new SqlQuery("explain " + question.sql(), question.values()).list(database, row -> row.getString(1)));
    }

    private static Filter filter(String parameter, String value) {
        return Filter.of(Map.of(parameter, List.of(value)), (what, given) -> {});
    }
}
