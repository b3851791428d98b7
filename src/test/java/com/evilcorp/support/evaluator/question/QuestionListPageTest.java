package com.evilcorp.support.evaluator.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of questions, and how soon. */
@QuarkusTest
class QuestionListPageTest extends Scene {
    DataSource database;

    @BeforeEach
    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void nothing_is_counted_where_nothing_was_left() {
        assertThat(page()).contains("No question was left.");
    }

    @Test
    void each_is_counted_as_what_became_of_it_with_the_time_to_its_first_answer() throws SQLException {
        leave("'Waits?'", "waiting_since", "null", "false", "null", 4);
        leave("'In two hours?'", "null", "interval '2 hours'", "false", "null", 4);
        leave("'In four hours, and again?'", "waiting_since", "interval '4 hours'", "false", "null", 5);
        leave("null", "null", "null", "true", "left_at", 0);
        leave("null", "null", "interval '6 hours'", "false", "left_at", 0);
        leave("null", "null", "null", "false", "left_at", 0);
        String page = page();
        assertThat(page)
                .contains(
                        figure("Left", "6"),
                        figure("Answered", "3"),
                        figure("Waiting", "1"),
                        figure("Taken back without an answer", "1"),
                        figure("No longer kept, without an answer", "1"),
                        figure("Median time to the first answer", "4 h 0 min"),
                        figure("Stars, and of how many", "4.3 (3)"),
                        "In two hours?",
                        "First answer after 2 h 0 min.",
                        "What was said was shredded.");
    }

    private static String figure(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + value + "</dd>";
    }

    private static String page() {
        return given().get("/transcripts/questions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** One of yesterday; {@code said} is null for one that was shredded. */
    private void leave(
            String said, String waitingSince, String answeredAfter, String withdrawn, String shreddedAt, int stars)
            throws SQLException {
        execute("insert into question (id, version, language, left_at, changed_at, waiting_since, answered_at, stars,"
                + " withdrawn, shredded_at) select gen_random_uuid(), 1, 'en', left_at, left_at,"
                + (waitingSince.equals("null") ? " null" : " left_at") + ", left_at + " + answeredAfter + ", nullif("
                + stars + ", 0), " + withdrawn + ", " + shreddedAt
                + " from (values (current_timestamp - interval '1 day')) v (left_at)");
        if (!said.equals("null")) {
            execute("insert into question_entry (question, seq, kind, said, at, client_id) select id, 1, 'ASKED', "
                    + said
                    + ", left_at, id from question where not exists (select from question_entry where question = id)"
                    + " and shredded_at is null");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
