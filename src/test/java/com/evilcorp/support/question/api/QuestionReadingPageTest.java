package com.evilcorp.support.question.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has read a question, and an answer, and when they first did. */
@QuarkusTest
class QuestionReadingPageTest extends Scene {
    private static final String WAITING_TO_STORE =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into question_reading%'";

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void an_answer_is_found_by_who_reads_it_with_its_words_and_the_first_time_counts() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Is it there?");
        assertThat(question.looks().statusCode()).isEqualTo(200);
        assertThat(readings(question)).as("no answer to find").isEmpty();
        String seat = seated().token();
        question.answered("answers", seat, 1, "Yes.");
        assertThat(readings(question)).as("nobody has looked").isEmpty();
        assertThat(question.looks().statusCode()).isEqualTo(200);
        String found = readings(question);
        assertThat(found).startsWith("CUSTOMER 2 ");
        assertThat(question.looks().statusCode()).isEqualTo(200);
        assertThat(readings(question)).isEqualTo(found);
        question.answered("corrections", seat, 2, "No.");
        assertThat(question.looks().statusCode()).isEqualTo(200);
        assertThat(readings(question)).startsWith(found + ", CUSTOMER 3 ");
    }

    @Test
    void a_script_that_looks_whether_there_is_an_answer_finds_it_for_nobody() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Is it there?");
        question.answered("answers", seated().token(), 1, "Yes.");
        Response glance = question.asks("look", Map.of("glance", "true"));
        assertThat(glance.jsonPath().<String>getList("entries.text")).containsExactly("Is it there?", "Yes.");
        assertThat(readings(question)).isEmpty();
        assertThat(given().formParams("words", "zoo zoo zoo zoo zoo zoo", "glance", "true")
                        .post("/questions/look")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_somebody_is_shown_who_adds_to_it_is_found_by_that() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Is it there?");
        question.answered("answers", seated().token(), 1, "Yes.");
        assertThat(question.asks("additions", Map.of("text", "Where?")).statusCode())
                .isEqualTo(200);
        assertThat(readings(question)).startsWith("CUSTOMER 3 ");
    }

    @Test
    void nobody_is_shown_an_answer_before_it_is_stored_that_they_were() throws Exception {
        LeftQuestion question = LeftQuestion.asking("Is it there?");
        question.answered("answers", seated().token(), 1, "Yes.");
        ExecutorService browser = Executors.newSingleThreadExecutor();
        try (Connection holder = database.getConnection();
                Connection watcher = database.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "lock table question_reading in share mode");
            Future<Integer> answer = browser.submit(() -> question.looks().statusCode());
            await().until(() -> !text(watcher, WAITING_TO_STORE).equals("0"));
            assertThat(answer.isDone()).isFalse();
            holder.rollback();
            assertThat(answer.get()).isEqualTo(200);
        } finally {
            browser.shutdown();
        }
        assertThat(readings(question)).startsWith("CUSTOMER 2 ");
    }

    @Test
    void the_rep_opens_it_with_the_seat_alone_and_what_is_not_there_cannot_be_opened() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Who reads me?");
        Rep former = seated();
        former.close();
        awaitDeserted(management);
        String seat = seated().token();
        for (String token : new String[] {former.token(), "", "guessed"}) {
            assertThat(opens(token, question.id(), 1)).isEqualTo(403);
        }
        assertThat(opens(seat, question.id(), 2)).isEqualTo(404);
        assertThat(opens(seat, question.id(), 0)).isEqualTo(404);
        assertThat(opens(seat, UUID.randomUUID(), 1)).isEqualTo(404);
        assertThat(readings(question)).isEmpty();
        assertThat(opens(seat, question.id(), 1)).isEqualTo(204);
        String opened = readings(question);
        assertThat(opened).startsWith("REP 1 ");
        assertThat(opens(seat, question.id(), 1)).isEqualTo(204);
        assertThat(readings(question)).isEqualTo(opened);
    }

    @Test
    void nothing_of_it_stays_of_what_was_taken_back() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Forget me");
        String seat = seated().token();
        assertThat(opens(seat, question.id(), 1)).isEqualTo(204);
        question.answered("answers", seat, 1, "Never.");
        assertThat(question.looks().statusCode()).isEqualTo(200);
        assertThat(readings(question)).contains("REP", "CUSTOMER");
        assertThat(question.asks("withdrawals", Map.of()).statusCode()).isEqualTo(204);
        assertThat(readings(question)).isEmpty();
    }

    private static int opens(String seat, UUID question, int entries) {
        return given().header("Authorization", "Bearer " + seat)
                .put("/support/questions/" + question + "/readings/" + entries)
                .statusCode();
    }

    private Rep seated() {
        Rep rep = console();
        rep.sits();
        return rep;
    }

    private String readings(LeftQuestion question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return text(
                    connection,
                    "select coalesce(string_agg(reader || ' ' || entries || ' ' || at, ', ' order by at, reader, entries), '')"
                            + " from question_reading where question = '" + question.id() + "'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
