package com.evilcorp.support.evaluator.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the evaluator thinks of a session, and which is next. */
@QuarkusTest
class ReviewPageTest extends ReviewScene {
    @Test
    void a_review_is_kept_with_its_time_and_a_correction_keeps_the_former_version() {
        String session = served("Reviewed");
        assertThat(Served.read(session)).contains("Save review", "Not reviewed.");
        review(session, UUID.randomUUID(), 1, 2, 3, 4)
                .statusCode(303)
                .header("Location", endsWith("/transcripts/" + session + "#review"));
        assertThat(Served.read(session))
                .contains("<td>1</td><td>2</td><td>3</td><td>4</td>", "Update review")
                .contains("name=\"tone\" value=\"4\" checked")
                .doesNotContain("Customer’s stars");
        review(session, UUID.randomUUID(), 5, 5, 5, 5).statusCode(303);
        assertThat(Served.read(session))
                .containsSubsequence(
                        "class=\"counts\"><th scope=\"row\">2</th><td>5</td>",
                        "<th scope=\"row\">1</th><td>1</td><td>2</td><td>3</td><td>4</td>");
    }

    @Test
    void a_review_counts_in_the_list_and_goes_along_in_the_exports() {
        String mark = "m" + UUID.randomUUID().toString().replace("-", "");
        String session = served(mark);
        Indexed.all(database);
        assertThat(list("reviewed=no&name=" + mark)).contains(session);
        review(session, UUID.randomUUID(), 5, 5, 5, 5).statusCode(303);
        review(session, UUID.randomUUID(), 1, 2, 3, 5).statusCode(303);
        assertThat(list("reviewed=no&name=" + mark)).doesNotContain(session);
        assertThat(list("reviewed=yes&name=" + mark))
                .contains(session, "data-label=\"Reviewed\" class=\"figure\">2.8</td>");
        String head = Pattern.compile("<code class=\"head\">([0-9a-f]{64})<")
                .matcher(Served.read(session))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(given().get("/transcripts/sessions.csv?name=" + mark).asString())
                .endsWith("Z,1,2,3,5," + head + ",,,,1,43.8,\"greeting=1; understanding=2; solution=3; tone=5\",,\r\n");
        assertThat(given().get("/transcripts/sessions.jsonl?name=" + mark).asString())
                .contains("\"greeting\":1,\"understanding\":2,\"solution\":3,\"tone\":5,\"head\":\"" + head + "\"");
    }

    @Test
    void a_review_that_is_sent_twice_is_kept_once() {
        String session = served("Twice");
        UUID view = UUID.randomUUID();
        review(session, view, 1, 2, 3, 4).statusCode(303);
        review(session, view, 1, 2, 3, 4).statusCode(303);
        assertThat(Served.read(session))
                .contains("<th scope=\"row\">1</th>")
                .doesNotContain("<th scope=\"row\">2</th>");
    }

    @Test
    void an_incomplete_review_is_told_what_is_missing_and_loses_nothing() {
        String session = served("Incomplete");
        Served.post(session, "reviews", "greeting", "4", "solution", "6", "tone", "2")
                .statusCode(400)
                .body(containsString("each of the four needs a score from 1 to 5"))
                .body(containsString("name=\"greeting\" value=\"4\" checked"))
                .body(containsString("name=\"tone\" value=\"2\" checked"));
        assertThat(Served.read(session)).contains("Not reviewed.");
    }

    @Test
    void a_review_has_a_bounded_number_of_versions_and_says_so() throws SQLException {
        String session = served("Reviewed for ever");
        inDatabase(("insert into review (id, session, version, scorecard, scores, causes, at)"
                        + " select gen_random_uuid(), '%s', n, 1, '{1,1,1,1}', '{\"\",\"\",\"\",\"\"}', now()"
                        + " from generate_series(1, %d) n")
                .formatted(session, Reviews.MOST_VERSIONS - 1));
        UUID last = UUID.randomUUID();
        review(session, last, 2, 2, 2, 2).statusCode(303);
        review(session, UUID.randomUUID(), 3, 3, 3, 3)
                .statusCode(409)
                .body(containsString("This review has as many versions"))
                .body(containsString("name=\"tone\" value=\"3\" checked"));
        review(session, last, 2, 2, 2, 2).statusCode(303);
    }

    @Test
    void what_goes_on_is_not_reviewed() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        ada.seesLine("Why?");
        review(ada.session(), UUID.randomUUID(), 1, 1, 1, 1).statusCode(404);
        note(ada.session(), 1, "Early").statusCode(404);
        assertThat(Served.read(ada.session())).doesNotContain("Save review", "?note=");
    }

    @Test
    void pages_of_others_can_review_nothing() {
        String session = served("Foreign");
        given().header("Origin", "https://elsewhere.example")
                .formParam("greeting", 1)
                .post("/transcripts/" + session + "/reviews")
                .then()
                .statusCode(403);
    }

    @Test
    void the_next_unreviewed_leads_through_all_that_were_served_once_each() throws SQLException {
        reviewEverything();
        Set<String> mine = Set.of(served("Next 1"), served("Next 2"), served("Next 3"));
        Customer unserved = customer();
        unserved.starts("Unserved", "Hello?");
        unserved.sends("end");
        unserved.sees("ended");
        Set<String> seen = new HashSet<>();
        String next = next("");
        while (!next.isEmpty()) {
            assertThat(seen.add(next)).as("not seen before").isTrue();
            review(next, UUID.randomUUID(), 3, 3, 3, 3).statusCode(303);
            next = next("?below=" + Integer.MAX_VALUE);
        }
        assertThat(seen).containsAll(mine).doesNotContain(unserved.session());
        given().get("/transcripts/unreviewed").then().statusCode(200).body(containsString("All reviewed"));
        String last = served("Next 4");
        assertThat(next("?below=0")).as("begins anew from the newest").isEqualTo(last);
    }

    /** What other tests left. */
    private void reviewEverything() throws SQLException {
        inDatabase("update transcript set reviewed_at = now() where reviewed_at is null");
    }

    private static String list(String query) {
        return given().get("/transcripts?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse review(String session, UUID view, int... scores) {
        return Served.post(
                session,
                "reviews",
                "view",
                view.toString(),
                "greeting",
                "" + scores[0],
                "understanding",
                "" + scores[1],
                "solution",
                "" + scores[2],
                "tone",
                "" + scores[3]);
    }

    private static String next(String query) {
        String location = given().redirects()
                .follow(false)
                .get("/transcripts/unreviewed" + query)
                .then()
                .extract()
                .header("Location");
        return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    }
}
