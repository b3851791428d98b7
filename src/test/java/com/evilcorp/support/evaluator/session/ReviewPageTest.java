package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator thinks of it. */
@QuarkusTest
class ReviewPageTest extends Scene {
    DataSource database;
    private Rep rep;

    private static final Pattern LINK = Pattern.compile("<a href=\"/transcripts/([0-9a-f-]{36})\">");

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
                .endsWith("Z,1,2,3,5," + head + "\r\n");
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
    void a_note_is_pinned_to_its_line_corrected_and_taken_back() {
        String session = served("Noted");
        assertThat(Served.page(session, "?note=2").statusCode(200).extract().asString())
                .contains("<textarea name=\"note\"", "Note at line 2");
        note(session, 2, "Too <b>short</b>").statusCode(303).header("Location", endsWith(session + "#line-2"));
        assertThat(Served.read(session))
                .containsSubsequence("id=\"line-2\"", "Because.", "Too &lt;b&gt;short&lt;/b&gt;");
        note(session, 2, "Too long").statusCode(303);
        assertThat(Served.read(session)).containsSubsequence("Too long", "Former versions", "Too &lt;b&gt;short");
        note(session, 2, " ").statusCode(303);
        assertThat(Served.read(session))
                .containsSubsequence("Note deleted", "Former versions", "Too long", "Too &lt;b&gt;short");
    }

    @Test
    void a_note_that_cannot_be_kept_is_told_why_and_nothing_typed_is_lost() {
        String session = served("Not noted");
        String long2001 = "x".repeat(2_001);
        note(session, 1, long2001)
                .statusCode(400)
                .body(containsString("at most 2000 characters; this one has 2001"))
                .body(containsString(long2001));
        note(session, 1, "").statusCode(400).body(containsString("Write something first"));
        note(session, 1, "bell\u0007").statusCode(400).body(containsString("cannot be shown"));
        note(session, 9, "No such line").statusCode(404);
        note(session, 1, "😀".repeat(2_000)).statusCode(303);
    }

    @Test
    void a_review_has_a_bounded_number_of_versions_and_says_so() throws SQLException {
        String session = served("Reviewed for ever");
        inDatabase("insert into review (id, session, version, greeting, understanding, solution, tone, at)"
                + " select gen_random_uuid(), '%s', n, 1, 1, 1, 1, now() from generate_series(1, %d) n"
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
    void a_note_has_a_bounded_number_of_versions_and_can_be_taken_back_for_good() throws SQLException {
        String session = served("Noted for ever");
        notes(session, 1, Reviews.MOST_VERSIONS - 1);
        note(session, 1, "The last").statusCode(303);
        note(session, 1, "One more")
                .statusCode(409)
                .body(containsString("This note has as many versions"))
                .body(containsString("One more"));
        note(session, 2, "Another line").statusCode(303);
        note(session, 1, "").statusCode(303);
        note(session, 1, "Again").statusCode(409);
    }

    @Test
    void a_session_has_a_bounded_number_of_notes() throws SQLException {
        String session = served("Noted all over");
        notes(session, 1, Reviews.MOST_NOTES);
        note(session, 2, "One more").statusCode(409).body(containsString("this session as many notes"));
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

    @Test
    void a_sample_is_drawn_by_chance_and_its_address_keeps_it() {
        for (int i = 0; i < 4; i++) {
            served("Sampled " + i);
        }
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=3")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        List<String> drawn = drawn(address);
        assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
        assertThat(drawn(address)).isEqualTo(drawn);
        Set<List<String>> samples = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            samples.add(drawn(address.replaceFirst("seed=[0-9a-f-]+", "seed=" + i)));
        }
        assertThat(samples).hasSizeGreaterThan(1);
    }

    @Test
    void who_comes_after_a_sample_was_drawn_is_not_in_it() {
        served("Sampled");
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=100")
                .then()
                .extract()
                .header("Location");
        List<String> drawn = drawn(address);
        served("Sampled too late");
        assertThat(drawn(address)).isNotEmpty().isEqualTo(drawn);
    }

    @Test
    void a_sample_is_drawn_from_what_is_asked_for() {
        String mark = "m" + UUID.randomUUID().toString().replace("-", "");
        Set<String> mine = Set.of(served(mark), served(mark));
        String address = given().redirects()
                .follow(false)
                .get("/transcripts/sample?n=9&outcome=ended-by-customer&name=" + mark)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(drawn(address)).hasSize(2).allMatch(row -> mine.stream().anyMatch(row::contains));
        assertThat(given().get("/transcripts/sample?outcome=declined&name=" + mark)
                        .asString())
                .contains(
                        "name=\"outcome\" value=\"declined\"",
                        "Drawn at random from the served sessions that the filters leave");
        assertThat(drawn(address.replace("ended-by-customer", "declined"))).isEmpty();
    }

    @Test
    void a_sample_of_no_size_is_told_the_bounds() {
        for (String size : List.of("0", "101", "many", "-1", "1.5", "99999999999")) {
            given().get("/transcripts/sample?n=" + size)
                    .then()
                    .statusCode(400)
                    .body(containsString("A sample has 1 to 100 sessions"))
                    .body(containsString("value=\"" + size + "\""));
        }
        given().get("/transcripts/sample").then().statusCode(200).body(not(containsString("role=\"alert\"")));
    }

    /** What other tests left. */
    private void reviewEverything() throws SQLException {
        inDatabase("update transcript set reviewed_at = now() where reviewed_at is null");
    }

    private void notes(String session, int seq, int versions) throws SQLException {
        inDatabase("insert into note (id, session, seq, version, noted, at)"
                + " select gen_random_uuid(), '%s', %d, n, 'Version ' || n, now() from generate_series(1, %d) n"
                        .formatted(session, seq, versions));
    }

    private void inDatabase(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String served(String name) {
        if (rep == null) {
            rep = console();
            rep.sits();
        }
        return Served.session(rep, customer(), name, "Why?", "Because.");
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

    private static ValidatableResponse note(String session, int line, String note) {
        return Served.post(session, "notes", "view", UUID.randomUUID().toString(), "line", "" + line, "note", note);
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

    private static List<String> drawn(String address) {
        return LINK.matcher(given().urlEncodingEnabled(false)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
