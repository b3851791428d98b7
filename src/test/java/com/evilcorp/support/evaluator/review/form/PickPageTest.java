package com.evilcorp.support.evaluator.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.evaluator.review.ReviewScene;
import com.evilcorp.support.story.Customer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each control of a review keeps what it shows by itself. */
@QuarkusTest
class PickPageTest extends ReviewScene {
    @Test
    void a_pick_is_kept_by_itself_and_no_other_control_loses_it() {
        String session = served("Picked");
        pick(session, "greeting", "4", "").statusCode(200).body("isFinished", is(false));
        pick(session, "remark", "Kind.", "").statusCode(200);
        note(session, 1, "A note").statusCode(303);
        assertThat(Served.read(session))
                .contains("name=\"greeting\" value=\"4\" checked", "Kind.</textarea>", "Not reviewed.");
    }

    @Test
    void the_last_answer_finishes_the_review_and_a_further_pick_corrects_it() {
        String session = served("Finished by picks");
        for (String control : new String[] {"greeting", "understanding", "solution"}) {
            pick(session, control, "5", "").statusCode(200).body("isFinished", is(false));
        }
        pick(session, "tone", "1", "").statusCode(200).body("isFinished", is(true));
        assertThat(Served.read(session)).contains("<th scope=\"row\">1</th><td>5</td><td>5</td><td>5</td><td>1</td>");
        pick(session, "tone", "2", "1").statusCode(200).body("isFinished", is(true));
        assertThat(Served.read(session))
                .containsSubsequence(
                        "class=\"counts\"><th scope=\"row\">2</th><td>5</td><td>5</td><td>5</td><td>2</td>",
                        "<th scope=\"row\">1</th>");
    }

    @Test
    void what_somebody_else_picked_meanwhile_is_not_overwritten_but_shown() {
        String session = served("Contended");
        pick(session, "tone", "2", "").statusCode(200);
        pick(session, "tone", "5", "").statusCode(409).body("value", is("2"));
        assertThat(Served.read(session)).contains("name=\"tone\" value=\"2\" checked");
        pick(session, "tone", "5", "2").statusCode(200);
        pick(session, "greeting", "1", "").statusCode(200);
        assertThat(Served.read(session))
                .contains("name=\"tone\" value=\"5\" checked", "name=\"greeting\" value=\"1\" checked");
    }

    @Test
    void a_pick_that_is_sent_twice_is_kept_once() {
        String session = served("Picked twice");
        for (String control : new String[] {"greeting", "understanding", "solution"}) {
            pick(session, control, "5", "").statusCode(200);
        }
        UUID view = UUID.randomUUID();
        pick(session, view, "tone", "1", "").statusCode(200).body("isFinished", is(true));
        pick(session, view, "tone", "1", "").statusCode(200);
        Served.post(
                        session,
                        "reviews",
                        "view",
                        view.toString(),
                        "greeting",
                        "5",
                        "understanding",
                        "5",
                        "solution",
                        "5",
                        "tone",
                        "1")
                .statusCode(303);
        assertThat(Served.read(session))
                .contains("<th scope=\"row\">1</th>")
                .doesNotContain("<th scope=\"row\">2</th>");
    }

    @Test
    void what_no_control_shows_is_refused() {
        String session = served("Nonsense");
        pick(session, "tone", "6", "").statusCode(400);
        pick(session, "tone", "na", "").statusCode(400);
        pick(session, "manners", "3", "").statusCode(400);
        pick(session, "remark", "x".repeat(2_001), "").statusCode(400);
        assertThat(Served.read(session)).doesNotContain(" checked>");
    }

    @Test
    void what_goes_on_is_not_picked_at() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        ada.seesLine("Why?");
        pick(ada.session(), "tone", "3", "").statusCode(404);
    }

    private static ValidatableResponse pick(String session, String control, String value, String before) {
        return pick(session, UUID.randomUUID(), control, value, before);
    }

    private static ValidatableResponse pick(String session, UUID view, String control, String value, String before) {
        return Served.post(
                session, "picks", "view", view.toString(), "control", control, "value", value, "before", before);
    }
}
