package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rep puts on file about a session is read by the evaluator. */
@QuarkusTest
class FilingPageTest extends Scene {
    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Rep rep;
    private Customer ada;

    @BeforeEach
    void rep_files_ada_as_a_refund() throws SQLException {
        rep = console();
        rep.sits();
        ada = served("Ada", "refund");
    }

    @Test
    void notes_are_told_in_their_time_with_what_the_session_was_about() {
        notes("Shouts.");
        notes("Shouts, \u0645\u0647\u0645.\nStill.");
        notes("");
        assertThat(plain(Served.read(ada.session())))
                .contains("Topic Refund")
                .containsSubsequence(
                        "The end.",
                        "Support made a private note: Shouts.",
                        "Still.",
                        "Support deleted its private note");
        assertThat(Served.page(ada.session(), ".txt").extract().asString())
                .containsSubsequence(
                        "Topic: Refund",
                        "  * The end.",
                        "  * Support made a private note: Shouts.",
                        "\n          Still.",
                        "  * Support deleted its private note");
    }

    @Test
    void page_that_follows_its_session_is_told_of_a_note() {
        String live = "/transcripts/" + ada.session() + "/live";
        String seen = given().get(live).then().statusCode(200).extract().asString();
        String version = seen.replaceAll("(?s).*?data-version=\"([^\"]*)\".*", "$1");
        given().queryParam("seen", version).get(live).then().statusCode(204);
        notes("Shouts.");
        given().queryParam("seen", version).get(live).then().statusCode(200);
    }

    @Test
    void list_is_narrowed_to_a_topic_that_may_be_gone() throws SQLException {
        Customer bob = served("Bob", "gone-" + mark.substring(0, 20));
        assertThat(list("topic=refund"))
                .contains("Ada " + mark, "Topic: Refund")
                .doesNotContain("Bob " + mark);
        assertThat(list("topic=gone-" + mark.substring(0, 20)))
                .contains("Bob " + mark, bob.session(), "Topic: gone-")
                .doesNotContain("Ada " + mark);
        given().get("/transcripts?topic=No!").then().statusCode(400);
    }

    @Test
    void exports_have_the_topic_and_the_notes() {
        notes("Shouts.");
        notes("");
        String csv = given().get("/transcripts/sessions.csv?topic=refund&name=" + mark)
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith(",topic,lang,pictures,scorecard,score,scores,remark,rater");
        assertThat(csv.lines().skip(1)).singleElement().asString().endsWith(",refund,,,,,,,");
        JsonPath json = new JsonPath(
                given().get("/transcripts/sessions.jsonl?name=" + mark).asString());
        assertThat(json.getString("topic")).isEqualTo("refund");
        assertThat(json.getList("notes.text")).containsExactly("Shouts.", "");
    }

    @Test
    void figures_tell_what_sessions_were_about() throws SQLException {
        served("Bob", "refund");
        served("Cid", "fault");
        served("Dan", "");
        assertThat(plain(given().get("/transcripts/figures?name=" + mark).asString()))
                .containsPattern("What they were about Topic Median wait Median handled Stars Of"
                        + " Refund [0-9]+ s [0-9]+ s 2 Fault [0-9]+ s [0-9]+ s 1 ");
    }

    private Customer served(String name, String topic) throws SQLException {
        Customer customer = customer();
        customer.starts(name + " " + mark, "Why?");
        rep.attends(customer);
        rep.sends("end");
        rep.sees("ended");
        rep.sends("topic", "session", customer.session(), "topic", topic);
        rep.sees("topic");
        Indexed.all(database);
        return customer;
    }

    private void notes(String text) {
        rep.sends("note", "id", UUID.randomUUID().toString(), "text", text);
        rep.sees("noted");
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String list(String filter) {
        return given().get("/transcripts?name=" + mark + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
