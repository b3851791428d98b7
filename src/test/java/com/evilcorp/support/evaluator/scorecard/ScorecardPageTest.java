package com.evilcorp.support.evaluator.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.evaluator.review.ReviewScene;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The card that sessions are judged by is changed in the office, and a review keeps the version it was made with. */
@QuarkusTest
class ScorecardPageTest extends ReviewScene {
    @AfterEach
    void theFirstCardAloneIsLeft() throws SQLException {
        FirstCard.isTheOnlyOne(database);
    }

    @Test
    void a_change_makes_a_further_version_and_a_review_keeps_its_own() {
        String before = served("Before the change");
        reviewedByTheFirst(before);
        save(ofTwo()).statusCode(303);
        String after = served("After the change");
        assertThat(Served.read(before)).contains("name=\"greeting\"").doesNotContain("name=\"c1\"");
        assertThat(Served.read(after))
                .contains("name=\"c1\"", "Polite?", "name=\"scorecard\" value=\"2\"")
                .doesNotContain("name=\"greeting\"");
        given().get("/transcripts/scorecard").then().body(containsString("This is version 2."));
    }

    @Test
    void what_is_as_it_was_is_no_further_version() {
        save(FirstCard.fields()).statusCode(303);
        given().get("/transcripts/scorecard").then().body(containsString("This is version 1."));
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_told_and_loses_nothing() {
        save(ofTwo()).statusCode(303);
        save(ofTwo())
                .statusCode(409)
                .body(containsString("somebody else has saved another version"))
                .body(containsString("value=\"Polite?\""));
    }

    @Test
    void a_card_that_makes_no_sense_is_told_what_is_wrong() {
        Map<String, String> card = ofTwo();
        card.put("weight-0", "0");
        save(card)
                .statusCode(400)
                .body(containsString("A weight is a whole number from 1 to 100."))
                .body(containsString("value=\"Polite?\""));
        save(Map.of("version", "1")).statusCode(400).body(containsString("needs at least one criterion"));
    }

    @Test
    void critical_answers_causes_remark_and_initials_are_kept_and_exported() {
        save(ofTwo()).statusCode(303);
        String mark = "m" + UUID.randomUUID().toString().replace("-", "");
        String session = served(mark);
        Served.post(session, "reviews", "c1", "1", "c2", "na").statusCode(303);
        assertThat(Served.read(session)).contains(">0%</td>", "Made with version 2");
        Served.post(
                        session,
                        "reviews",
                        "c1",
                        "2",
                        "c2",
                        "1",
                        "c2-cause",
                        "2",
                        "remark",
                        "Slow, but kind.",
                        "rater",
                        "AB")
                .statusCode(303)
                .cookie("initials", is("AB"));
        assertThat(Served.read(session)).contains("Never read it", "<b>AB</b>", "Slow, but kind.", "75%");
        Indexed.all(database);
        assertThat(given().get("/transcripts/sessions.csv?name=" + mark).asString())
                .contains("Z,,,,,")
                .endsWith(",2,75.0,c1=2; c2=1 (Never read it),\"Slow, but kind.\",AB\r\n"
                        .replace("c1=2; c2=1 (Never read it)", "\"c1=2; c2=1 (Never read it)\""));
        assertThat(given().get("/transcripts/sessions.jsonl?name=" + mark).asString())
                .contains("\"scorecard\":2,\"score\":75.0")
                .doesNotContain("\"greeting\"");
        assertThat(given().get("/transcripts?name=" + mark).asString())
                .contains("data-label=\"Reviewed\" class=\"figure\">75%</td>");
    }

    @Test
    void an_answer_that_may_not_be_left_out_is_asked_for() {
        Map<String, String> card = ofTwo();
        card.remove("optional-1");
        save(card).statusCode(303);
        String session = served("Left out");
        Served.post(session, "reviews", "c1", "2", "c2", "na")
                .statusCode(400)
                .body(containsString("each criterion needs an answer"));
    }

    /** A critical yes or no of weight 3, and one of three with causes. */
    private static Map<String, String> ofTwo() {
        Map<String, String> card = new HashMap<>(Map.of(
                "version", "1",
                "title-0", "Polite?",
                "scale-0", "YES_NO",
                "weight-0", "3",
                "critical-0", "on",
                "title-1", "Speed",
                "scale-1", "ONE_TO_THREE",
                "weight-1", "1",
                "optional-1", "on",
                "below-1", "3"));
        card.put("causes-1", "Typed slowly\r\nNever read it");
        return card;
    }

    private static void reviewedByTheFirst(String session) {
        Served.post(session, "reviews", "greeting", "4", "understanding", "4", "solution", "4", "tone", "4")
                .statusCode(303);
    }

    private static ValidatableResponse save(Map<String, String> card) {
        return given().redirects()
                .follow(false)
                .formParams(card)
                .post("/transcripts/scorecard")
                .then();
    }
}
