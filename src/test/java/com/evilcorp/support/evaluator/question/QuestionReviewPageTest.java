package com.evilcorp.support.evaluator.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import com.evilcorp.support.question.LeftQuestion;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Questions that have an answer are judged as sessions are. */
@QuarkusTest
class QuestionReviewPageTest extends QuestionReviewScene {
    @Test
    void a_review_is_kept_with_its_time_and_a_correction_keeps_the_former_version() {
        LeftQuestion question = answered("Reviewed?");
        assertThat(page(question)).contains("Save review", "Not reviewed.");
        review(question, 1, 2, 3, 4)
                .statusCode(303)
                .header("Location", endsWith("/transcripts/questions/" + question.id() + "#review"));
        assertThat(page(question))
                .contains("<td>1</td><td>2</td><td>3</td><td>4</td>", "Update review")
                .contains("name=\"tone\" value=\"4\" checked");
        review(question, 5, 5, 5, 5).statusCode(303);
        assertThat(page(question))
                .containsSubsequence(
                        "class=\"counts\"><th scope=\"row\">2</th><td>5</td>",
                        "<th scope=\"row\">1</th><td>1</td><td>2</td><td>3</td><td>4</td>");
    }

    @Test
    void each_control_keeps_what_it_shows_and_the_last_answer_finishes_the_review() {
        LeftQuestion question = answered("Picked?");
        for (String control : new String[] {"greeting", "understanding", "solution"}) {
            pick(question, control, "5", "").statusCode(200).body("isFinished", is(false));
        }
        assertThat(page(question)).contains("name=\"greeting\" value=\"5\" checked", "Not reviewed.");
        pick(question, "greeting", "2", "").statusCode(409).body("value", is("5"));
        pick(question, "manners", "2", "").statusCode(400);
        pick(question, "tone", "1", "").statusCode(200).body("isFinished", is(true));
        assertThat(page(question)).contains("<th scope=\"row\">1</th><td>5</td><td>5</td><td>5</td><td>1</td>");
    }

    @Test
    void what_has_no_answer_is_not_judged_nor_is_what_was_shredded() {
        LeftQuestion waiting = LeftQuestion.asking("Waits?");
        assertThat(page(waiting)).doesNotContain("Save review", "?note=");
        review(waiting, 1, 1, 1, 1).statusCode(404);
        post(waiting, "reviews", "greeting", "1").statusCode(404);
        pick(waiting, "tone", "1", "").statusCode(404);
        note(waiting, 1, "Early").statusCode(404);
        LeftQuestion shredded = answered("Erased?");
        post(shredded, "erasure").statusCode(303);
        review(shredded, 1, 1, 1, 1).statusCode(404);
        note(shredded, 1, "Late").statusCode(404);
        assertThat(page(shredded)).doesNotContain("Save review", "?note=");
    }

    @Test
    void a_note_is_pinned_to_what_was_asked_or_answered_corrected_and_taken_back() {
        LeftQuestion question = answered("Noted?");
        assertThat(given().get("/transcripts/questions/" + question.id() + "?note=2&state=answered")
                        .asString())
                .contains("<textarea name=\"note\"", "Note at line 2", "/notes?state=answered\"");
        note(question, 2, "Too <b>short</b>").statusCode(303).header("Location", endsWith(question.id() + "#line-2"));
        note(question, 2, "Too long").statusCode(303);
        assertThat(page(question))
                .containsSubsequence("id=\"line-2\"", "Too long", "Former versions", "Too &lt;b&gt;short");
        note(question, 2, " ").statusCode(303);
        assertThat(page(question)).containsSubsequence("Note deleted", "Former versions", "Too long");
        note(question, 3, "No such entry").statusCode(404);
        note(question, 1, "x".repeat(2_001)).statusCode(400).body(containsString("this one has 2001"));
    }

    @Test
    void pages_of_others_can_judge_nothing() {
        LeftQuestion question = answered("Foreign?");
        for (String form : new String[] {"reviews", "notes", "picks"}) {
            given().header("Origin", "https://elsewhere.example")
                    .formParam("greeting", 1)
                    .post("/transcripts/questions/" + question.id() + "/" + form)
                    .then()
                    .statusCode(403);
        }
    }
}
