package com.evilcorp.support.question.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rep does with them: the seat's right, and once. */
@QuarkusTest
class QuestionAnswerPageTest extends Scene {
    private static final String WAITING_FOR_THE_ROW =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update question set%'";

    DataSource database;

    @AfterEach
    void nobodyWaits() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void the_rep_sees_who_waits_longest_first_and_what_was_answered_apart() {
        LeftQuestion first = LeftQuestion.asking("First?");
        LeftQuestion second = LeftQuestion.asking("Second?");
        assertThat(waiting())
                .containsSubsequence(first.id().toString(), second.id().toString());
        first.answered("answers", seated().token(), 1, "Yes.");
        assertThat(waiting())
                .contains(second.id().toString())
                .doesNotContain(first.id().toString());
        assertThat(given().get("/support/questions").jsonPath().<String>getList("answered.id"))
                .startsWith(first.id().toString());
    }

    @Test
    void nobody_without_the_seat_answers_and_nothing_is_stored_of_it() {
        LeftQuestion question = LeftQuestion.asking("Who are you?");
        Rep former = seated();
        former.close();
        awaitDeserted(management);
        seated();
        for (String token : new String[] {former.token(), "", "guessed"}) {
            assertThat(question.answered("answers", token, 1, "Me.").statusCode())
                    .isEqualTo(403);
        }
        assertThat(question.said()).containsExactly("Who are you?");
    }

    /** Both have read the question, and wait for the row, before either is stored. */
    @Test
    void of_two_answers_to_what_was_seen_one_is_stored() throws Exception {
        LeftQuestion question = LeftQuestion.asking("Heads or tails?");
        String seat = seated().token();
        ExecutorService consoles = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (Connection holder = database.getConnection();
                Connection watcher = database.getConnection()) {
            holder.setAutoCommit(false);
            number(holder, "select 1 from question where id = '" + question.id() + "' for update");
            for (int console = 0; console < 2; console++) {
                answers.add(consoles.submit(
                        () -> question.answered("answers", seat, 1, "Heads.").statusCode()));
            }
            await().until(() -> number(watcher, WAITING_FOR_THE_ROW) == 2);
            holder.rollback();
        } finally {
            consoles.shutdown();
        }
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        assertThat(question.said()).containsExactly("Heads or tails?", "Heads.");
    }

    @Test
    void an_answer_is_for_what_the_rep_saw() {
        LeftQuestion question = LeftQuestion.asking("May I?");
        String seat = seated().token();
        assertThat(question.asks("additions", Map.of("text", "Or rather not?")).statusCode())
                .isEqualTo(200);
        assertThat(question.answered("answers", seat, 1, "Yes.").statusCode()).isEqualTo(409);
        assertThat(question.answered("answers", seat, 2, "No.").statusCode()).isEqualTo(200);
        assertThat(question.said()).containsExactly("May I?", "Or rather not?", "No.");
    }

    @Test
    void an_answer_that_is_sent_again_is_stored_once_and_a_correction_is_seen() {
        LeftQuestion question = LeftQuestion.asking("Is it blue?");
        String seat = seated().token();
        UUID answer = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(question.answered("answers", answer, seat, 1, "Yes.").statusCode())
                    .isEqualTo(200);
        }
        assertThat(question.answered("corrections", seat, 2, "No, red.").statusCode())
                .isEqualTo(200);
        assertThat(question.said()).containsExactly("Is it blue?", "Yes.", "No, red.");
        assertThat(question.kinds()).containsExactly("asked", "answered", "corrected");
    }

    private Rep seated() {
        Rep rep = console();
        rep.sits();
        return rep;
    }

    private static List<String> waiting() {
        return given().get("/support/questions").jsonPath().getList("waiting.id");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
