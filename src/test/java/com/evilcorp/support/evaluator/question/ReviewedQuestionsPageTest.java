package com.evilcorp.support.evaluator.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.question.LeftQuestion;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions that were judged are counted beside the sessions, and the next to be judged is found. */
@QuarkusTest
class ReviewedQuestionsPageTest extends QuestionReviewScene {
    @Test
    void what_was_reviewed_is_listed_counted_and_exported_beside_the_sessions_and_in_none_of_their_figures() {
        String before = given().get("/transcripts/figures").asString();
        LeftQuestion reviewed = answered("Reviewed?");
        LeftQuestion not = answered("Not yet?");
        review(reviewed, 1, 2, 3, 5).statusCode(303);
        assertThat(list(""))
                .contains(
                        "Review: 2.8.",
                        "<dt>Review by the newest scorecard, and how many are reviewed</dt><dd>44% (1)");
        assertThat(list("?reviewed=yes"))
                .contains(reviewed.id().toString())
                .doesNotContain(not.id().toString());
        assertThat(list("?reviewed=no"))
                .contains(not.id().toString())
                .doesNotContain(reviewed.id().toString());
        assertThat(given().get("/transcripts/questions.csv?reviewed=yes").asString())
                .contains(",reviewedAt,scorecard,score,scores,remark,rater\r\n")
                .endsWith("Z,1,43.8,\"greeting=1; understanding=2; solution=3; tone=5\",,AB\r\n");
        assertThat(given().get("/transcripts/questions.jsonl?reviewed=yes").asString())
                .contains("\"score\":43.8", "\"rater\":\"AB\"");
        assertThat(given().get("/transcripts/figures").asString()).isEqualTo(before);
        assertThat(given().get("/transcripts?reviewed=yes").asString())
                .doesNotContain(reviewed.id().toString());
    }

    @Test
    void the_next_unreviewed_leads_through_all_that_have_an_answer_once_each() {
        Set<String> mine = Set.of(id(answered("1?")), id(answered("2?")), id(answered("3?")));
        LeftQuestion.asking("Waits?");
        Set<String> seen = new HashSet<>();
        String next = next("");
        while (!next.isEmpty()) {
            assertThat(seen.add(next)).as("not seen before").isTrue();
            review(next, 3, 3, 3, 3).statusCode(303);
            next = next("");
        }
        assertThat(seen).isEqualTo(mine);
        given().get("/transcripts/questions/unreviewed")
                .then()
                .statusCode(200)
                .body(containsString("Every question with an answer has a review."));
    }

    @Test
    void it_goes_on_behind_the_present_one_and_from_the_last_to_the_newest_within_what_is_asked_for()
            throws SQLException {
        String old = id(answered("Old?"));
        inDatabase("update question set left_at = left_at - interval '1 day' where id = '" + old + "'");
        String young = id(answered("Young?"));
        assertThat(next("?before=" + placeOf(young))).isEqualTo(old);
        assertThat(next("?before=" + placeOf(old))).isEqualTo(young);
        assertThat(next("?state=waiting")).isEmpty();
        assertThat(page(young)).contains("/transcripts/questions/unreviewed?before=" + placeOf(young));
    }

    @Test
    void what_is_due_a_second_time_comes_first_and_shows_nothing_of_the_first_until_it_is_judged() throws SQLException {
        LeftQuestion question = answered("Twice?");
        note(question, 1, "A first note").statusCode(303);
        review(question, 1, 2, 1, 2).statusCode(303);
        String other = id(answered("Once?"));
        assertThat(next("")).isEqualTo(other);
        inDatabase("insert into second_look (question, due_at) values ('" + question.id()
                + "', now() - interval '1 minute') on conflict (question) do update set due_at = excluded.due_at");
        assertThat(next("")).isEqualTo(id(question));
        assertThat(page(question))
                .contains("Not reviewed.")
                .doesNotContain("<td>1</td><td>2</td><td>1</td><td>2</td>", " checked>", "A first note");
        assertThat(list("")).doesNotContain("Review: 1.5.");
        review(question, 5, 5, 5, 5).statusCode(303);
        assertThat(page(question))
                .contains("second look", "class=\"counts\"><th scope=\"row\">1</th><td>1</td>", "A first note");
        assertThat(list("")).contains("Review: 1.5.");
        assertThat(next("")).isEqualTo(other);
    }

    @Test
    void nothing_of_it_stays_of_what_is_erased() throws SQLException {
        LeftQuestion question = answered("Secretive?");
        note(question, 1, "A secretive note").statusCode(303);
        post(question, "reviews", "greeting", "1", "understanding", "1", "solution", "1", "tone", "1", "remark", "Hm.")
                .statusCode(303);
        inDatabase("insert into second_look (question, due_at) values ('" + question.id() + "', now())"
                + " on conflict do nothing");
        inDatabase("insert into review_pick (question, control, value) values ('" + question.id() + "', 'tone', '3')");
        post(question, "erasure").statusCode(303);
        for (String table : new String[] {"note", "review", "review_pick", "second_look", "question_entry"}) {
            assertThat(text("select count(*) from " + table + " where question = '" + question.id() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(text("select concat(reviewed_at, '') from question where id = '" + question.id() + "'"))
                .isEmpty();
    }
}
