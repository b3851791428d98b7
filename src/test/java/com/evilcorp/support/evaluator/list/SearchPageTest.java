package com.evilcorp.support.evaluator.list;

import static com.evilcorp.support.evaluator.list.ListPage.page;
import static com.evilcorp.support.evaluator.list.ListPage.row;
import static com.evilcorp.support.evaluator.list.ListPage.sessions;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator sees who looks for words. */
@QuarkusTest
class SearchPageTest extends Scene {
    private static final Instant LONG_AGO = Instant.parse("2012-02-03T10:00:00Z");
    private static final Pattern OLDER = Pattern.compile("href=\"(/transcripts\\?[^\"]+)\" rel=\"next\"");

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void what_was_looked_for_stands_out_with_what_was_said_around_it() {
        Customer ada = customer();
        ada.starts("Ada", "My " + mark + " <b>dissolved</b> in the tea");
        Indexed.all(database);
        String page = page("/transcripts?search=" + mark);
        assertThat(row(ada, "/transcripts?search=" + mark))
                .contains("<mark>" + mark + "</mark>", "in the tea")
                .doesNotContain("<b>dissolved");
        assertThat(page).doesNotContain("\u0002", "\u0003");
    }

    @Test
    void words_are_found_in_any_form_together_in_a_phrase_and_not_where_they_are_unwanted() {
        Customer ada = customer();
        ada.starts("Ada", mark + " dissolving my teaspoons");
        Customer bob = customer();
        bob.starts("Bob", mark + " my teaspoon has been dissolved");
        Indexed.all(database);
        assertThat(found(mark + " dissolve")).containsExactly(bob.session(), ada.session());
        assertThat(found(mark + " TEASPOON -been")).containsExactly(ada.session());
        assertThat(found("\"" + mark + " my teaspoon\"")).containsExactly(bob.session());
        assertThat(found(mark + " why")).isEmpty();
    }

    @Test
    void of_words_in_several_lines_the_line_with_most_of_them_is_shown() {
        Customer ada = customer();
        ada.starts("Ada", "My " + mark + " dissolved");
        ada.says("a teaspoon");
        ada.says("a teaspoon and a cactus");
        Indexed.all(database);
        assertThat(row(ada, "/transcripts?search=" + mark + "+teaspoon+cactus"))
                .contains("a <mark>teaspoon</mark> and a <mark>cactus</mark>");
    }

    @Test
    void a_search_says_what_it_does_not_know_yet() throws SQLException {
        String search = "/transcripts?search=" + mark;
        try (Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table search_document in share row exclusive mode");
            new PastSessions(database).session(mark, LONG_AGO, null, null, LONG_AGO, "ABANDONED", null);
            assertThat(page(search)).contains("still being indexed", "2012").doesNotContain("<td");
            assertThat(page("/transcripts")).doesNotContain("still being indexed");
            holding.rollback();
        }
        Indexed.all(database);
        assertThat(page(search)).contains("<td").doesNotContain("still being indexed");
    }

    @Test
    void the_best_come_first_where_that_is_asked() {
        Customer ada = customer();
        ada.starts("Ada", mark + " " + mark + " " + mark);
        Customer bob = customer();
        bob.starts("Bob", mark + " and a good many other words that say nothing about it");
        Indexed.all(database);
        assertThat(found(mark)).containsExactly(bob.session(), ada.session());
        assertThat(sessions(page("/transcripts?order=rank&search=" + mark)))
                .containsExactly(ada.session(), bob.session());
    }

    private static List<String> found(String words) {
        return sessions(given().queryParam("search", words)
                .get("/transcripts")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
