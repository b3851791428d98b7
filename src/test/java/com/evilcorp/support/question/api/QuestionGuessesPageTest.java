package com.evilcorp.support.question.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Crowded;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where few words may be tried, and few questions left, from an address. */
@QuarkusTest
@TestProfile(Crowded.class)
class QuestionGuessesPageTest extends Scene {
    private static final String WRONG = "zoo zoo zoo zoo zoo zoo";

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void an_address_tries_so_many_wrong_words_and_is_told_nothing_then_while_others_are() {
        String words = leave("192.0.2.1", "Mine?");
        IntStream.range(0, Crowded.MOST_GUESSES).forEach(guess -> {
            assertThat(look("192.0.2.1", WRONG).statusCode()).isEqualTo(404);
            assertThat(look("192.0.2.2", words).statusCode()).isEqualTo(200);
        });
        Response refused = look("192.0.2.1", words);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("detail")).startsWith("Too many words were tried");
        assertThat(look("192.0.2.2", words).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_leaves_so_many_in_a_day() {
        IntStream.range(0, Crowded.MOST_QUESTIONS).forEach(i -> leave("192.0.2.3", "Again?"));
        Response refused = left("192.0.2.3", "And again?");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("detail")).startsWith("Enough has been left from your address");
        leave("192.0.2.4", "May I?");
    }

    @Test
    void all_together_have_so_many_that_wait_whoever_leaves_them() {
        IntStream.range(0, Crowded.MOST_WAITING_QUESTIONS).forEach(i -> leave("192.0.2." + (10 + i), "Me too?"));
        Response refused = left("192.0.2.9", "And me?");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("detail")).startsWith("More questions wait than anybody will read");
    }

    private static String leave(String address, String text) {
        Response left = left(address, text);
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        return String.join(" ", left.jsonPath().<String>getList("words"));
    }

    private static Response left(String address, String text) {
        return given().header("X-Forwarded-For", address)
                .formParams(Map.of("text", text))
                .post("/questions");
    }

    private static Response look(String address, String words) {
        return given().header("X-Forwarded-For", address)
                .formParam("words", words)
                .post("/questions/look");
    }
}
