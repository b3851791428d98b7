package com.evilcorp.support.evaluator.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One review in twenty is asked again, of somebody who is not shown the first. */
@QuarkusTest
class SecondLookPageTest extends ReviewScene {
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void who_looks_again_sees_nothing_of_the_first_until_they_have_judged() throws SQLException {
        String session = reviewed();
        assertThat(Served.read(session)).contains("<td>1</td><td>2</td><td>1</td><td>2</td>", "Harsh", "Noted");
        falls(session, "now() - interval '1 minute'");
        assertThat(Served.read(session))
                .contains("Save review", "Not reviewed.")
                .doesNotContain("<td>1</td><td>2</td><td>1</td><td>2</td>", "Harsh", " checked>", "A first note");
        assertThat(listed()).doesNotContain("class=\"figure\">1.5</td>");
        review(session, 5, "CD");
        assertThat(Served.read(session))
                .containsSubsequence("<th scope=\"row\">2</th><td>5</td>", "second look", "<b>CD</b>")
                .contains("class=\"counts\"><th scope=\"row\">1</th><td>1</td><td>2</td><td>1</td><td>2</td>", "Harsh");
        assertThat(listed()).contains("class=\"figure\">1.5</td>");
    }

    @Test
    void what_is_due_comes_before_all_that_nobody_has_reviewed() throws SQLException {
        String session = reviewed();
        served("Nobody has reviewed");
        falls(session, "now() + interval '1 day'");
        assertThat(next()).isNotEqualTo(session);
        falls(session, "now() - interval '1 minute'");
        assertThat(next()).isEqualTo(session);
        review(session, 3, "AB");
        assertThat(next()).isNotEqualTo(session);
    }

    private String reviewed() {
        String session = served(mark);
        Indexed.all(database);
        note(session, 1, "A first note").statusCode(303);
        Served.post(
                        session,
                        "reviews",
                        "greeting",
                        "1",
                        "understanding",
                        "2",
                        "solution",
                        "1",
                        "tone",
                        "2",
                        "remark",
                        "Harsh",
                        "rater",
                        "AB")
                .statusCode(303);
        return session;
    }

    private void falls(String session, String due) throws SQLException {
        inDatabase("insert into second_look (session, due_at) values ('" + session + "', " + due + ")"
                + " on conflict (session) do update set due_at = excluded.due_at");
    }

    private static void review(String session, int score, String rater) {
        String given = Integer.toString(score);
        Served.post(
                        session,
                        "reviews",
                        "greeting",
                        given,
                        "understanding",
                        given,
                        "solution",
                        given,
                        "tone",
                        given,
                        "rater",
                        rater)
                .statusCode(303);
    }

    private String listed() {
        return given().get("/transcripts?name=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String next() {
        String location = given().redirects()
                .follow(false)
                .get("/transcripts/unreviewed")
                .then()
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
