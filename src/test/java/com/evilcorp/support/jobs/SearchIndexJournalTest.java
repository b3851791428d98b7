package com.evilcorp.support.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said can be searched soon after, and whatever that costs keeps nobody from saying more. */
@QuarkusTest
class SearchIndexJournalTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TO_SEARCH_VECTOR =
            "create or replace function to_search_vector(said text) returns tsvector"
                    + " language %s immutable strict parallel safe as $$ %s $$";
    private static final String AS_EVER = TO_SEARCH_VECTOR.formatted(
            "sql", "select to_tsvector('support_search', translate(said, '<>/\\@', '     '))");
    private static final String FOR_EVER = TO_SEARCH_VECTOR.formatted(
            "plpgsql",
            "begin if said like '%costly%' then perform pg_sleep(60); end if;"
                    + " return to_tsvector('support_search', said); end");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    DataSource drawer;

    @Tag("slow")
    @Test
    void a_line_whose_words_take_for_ever_is_receipted_at_once_and_goes_without_them() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.seesLine("one");
        execute(FOR_EVER);
        try {
            ada.says("costly " + mark);
            ada.says("cheap " + mark);
            await().atMost(PATIENCE).until(() -> "".equals(words(ada, 2)) && words(ada, 3) != null);
            assertThat(given().get("/transcripts?search=cheap+" + mark).asString())
                    .contains(ada.session());
            assertThat(given().get("/transcripts?search=costly+" + mark).asString())
                    .doesNotContain("/transcripts/" + ada.session());
        } finally {
            execute(AS_EVER);
        }
    }

    @Test
    void what_has_no_space_in_it_is_taken_in_pieces() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.says(mark + " " + "_a".repeat(900) + "@");
        await().atMost(PATIENCE).until(() -> words(ada, 2) != null);
        assertThat(words(ada, 2)).contains(mark);
        assertThat(given().get("/transcripts?search=" + mark).asString()).contains(ada.session());
    }

    /** Those of a line; null as long as it is not indexed. */
    private String words(Customer customer, int seq) throws SQLException {
        try (Connection connection = drawer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select search_vector::text from line where session = '"
                        + customer.session() + "' and seq = " + seq)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = drawer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
