package com.evilcorp.support.question.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer is turned into a live chat while the rep is there. */
@QuarkusTest
class QuestionChatPageTest extends Scene {
    DataSource database;

    @AfterEach
    void nobodyWaits() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void the_chat_begins_with_the_exchange_on_both_sides_and_is_linked_and_unaltered() throws SQLException {
        Rep rep = seated();
        LeftQuestion question = LeftQuestion.asking("Ada", "Which sock?");
        question.answered("answers", rep.token(), 1, "The third.");
        assertThat(question.looks().jsonPath().getBoolean("chat")).isTrue();
        String token = token();
        assertThat(goesOn(question, token)).isEqualTo(204);
        Customer ada = customer();
        ada.sends("resume", "token", token, "after", 0);
        ada.sees("resumed");
        ada.seesLine("Which sock?");
        ada.seesLine("The third.");
        String session = text("select id from transcript where left_question = '" + question.id() + "'");
        rep.sends("attend", "session", session);
        assertThat(rep.sees("attended").path("lines").findValuesAsText("text"))
                .containsExactly("Which sock?", "The third.");
        assertThat(text("select first_reply_at from transcript where id = '" + session + "'"))
                .isNull();
        rep.says("Live now.");
        ada.seesLine("Live now.");
        assertThat(text("select string_agg(sender || ' ' || said, ', ' order by seq) from line where session = '"
                        + session + "'"))
                .isEqualTo("CUSTOMER Which sock?, REP The third., REP Live now.");
        rep.sends("end");
        ada.sees("ended");
        try (Connection connection = database.getConnection()) {
            assertThat(ChainVerifier.of(connection).tampered()).isEmpty();
        }
        assertThat(given().get("/transcripts/questions/" + question.id()).asString())
                .contains("href=\"/transcripts/" + session + "\"");
        assertThat(given().get("/transcripts/" + session).asString())
                .contains("href=\"/transcripts/questions/" + question.id() + "\"");
    }

    @Test
    void nobody_goes_on_without_an_answer_without_a_rep_or_without_the_words() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Anybody?");
        assertThat(goesOn(question, token())).as("unanswered").isEqualTo(409);
        Rep rep = seated();
        question.answered("answers", rep.token(), 1, "Somebody.");
        assertThat(given().formParam("words", "zoo zoo zoo zoo zoo zoo")
                        .formParam("token", token())
                        .post("/questions/chats")
                        .statusCode())
                .isEqualTo(404);
        assertThat(goesOn(question, "short")).as("no token").isEqualTo(400);
        rep.close();
        awaitDeserted(management);
        assertThat(question.looks().jsonPath().getBoolean("chat")).isFalse();
        assertThat(goesOn(question, token())).as("deserted").isEqualTo(409);
        assertThat(text("select count(*) from transcript where left_question = '" + question.id() + "'"))
                .isEqualTo("0");
    }

    private static int goesOn(LeftQuestion question, String token) {
        return question.asks("chats", Map.of("token", token)).statusCode();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private Rep seated() {
        Rep rep = console();
        rep.sits();
        return rep;
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
