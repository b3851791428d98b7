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
    private static final String FOR_EVER =
            """
            create function takes_for_ever() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(60);
                    return new;
                end $$;
            create trigger takes_for_ever before update on search_document for each row
                when (new.words @@ 'costly') execute function takes_for_ever()
            """;
    private static final String NO_LONGER = "drop function takes_for_ever cascade";

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
            await().atMost(PATIENCE).until(() -> indexed(ada) == 3);
        } finally {
            execute(NO_LONGER);
        }
        assertThat(found("cheap " + mark)).contains(ada.session());
        assertThat(found("costly " + mark)).doesNotContain("/transcripts/" + ada.session());
    }

    @Test
    void what_has_no_space_in_it_is_taken_in_pieces() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.says(mark + " " + "_a".repeat(900) + "@");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 2);
        assertThat(found(mark)).contains(ada.session());
        assertThat(number("select max(length(word)) from search_document, unnest(tsvector_to_array(words)) word"
                        + " where session = '" + ada.session() + "'"))
                .isLessThanOrEqualTo(64);
    }

    @Test
    void an_erased_session_keeps_no_word_though_its_words_were_read_before() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", mark + " one");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 1);
        ada.sends("end");
        ada.sees("ended");
        given().redirects()
                .follow(false)
                .post("/transcripts/" + ada.session() + "/erasure")
                .then()
                .statusCode(303);
        assertThat(number("select count(*) from search_document where words @@ 'erased' and session = '" + ada.session()
                        + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from search_document where words @@ '" + mark + "'"))
                .isZero();
    }

    @Test
    void words_of_a_session_that_goes_on_are_found_wherever_they_stand_but_no_phrase_goes_across_lines()
            throws SQLException {
        Customer ada = customer();
        ada.starts("Ada " + mark, "one cactus");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 1);
        ada.says("umbrella three");
        ada.says("four");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 3);
        assertThat(found("cactus four " + mark)).contains(ada.session());
        assertThat(found("\"one cactus\" \"umbrella three\" " + mark)).contains(ada.session());
        assertThat(found("\"cactus umbrella\" " + mark)).doesNotContain(ada.session());
        assertThat(found("\"three four\" " + mark)).doesNotContain(ada.session());
        assertThat(found("\"" + mark + " one\"")).doesNotContain(ada.session());
        assertThat(found(mark + " -four")).doesNotContain(ada.session());
    }

    @Test
    void what_a_former_process_left_undone_is_done_and_what_is_over_is_complete() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", mark + " one");
        ada.says("two");
        ada.sends("end");
        ada.sees("ended");
        String complete = "select count(*) from search_document where complete and lines = 2 and session = '"
                + ada.session() + "'";
        await().atMost(PATIENCE).until(() -> number(complete) == 1);
        execute("update search_document set words = '', lines = 0, complete = false where session = '" + ada.session()
                + "'");
        await().atMost(PATIENCE).until(() -> number(complete) == 1);
        assertThat(found(mark + " two")).contains(ada.session());
    }

    @Test
    void what_was_said_before_there_were_documents_is_indexed_too() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", mark + " one");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 1);
        execute("delete from search_document");
        await().atMost(PATIENCE).until(() -> indexed(ada) == 1);
        assertThat(found(mark)).contains(ada.session());
        await().atMost(PATIENCE)
                .until(() -> number("select (select count(*) from transcript) - (select count(*) from search_document)")
                        == 0);
    }

    private static String found(String words) {
        return given().queryParam("search", words)
                .get("/transcripts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** How many of its lines; -1 as long as it has no document. */
    private long indexed(Customer customer) throws SQLException {
        return number(
                "select coalesce(max(lines), -1) from search_document where session = '" + customer.session() + "'");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = drawer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
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
