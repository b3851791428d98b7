package com.evilcorp.support.evaluator.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions are read, found, exported and erased as sessions are, and counted among none of them. */
@QuarkusTest
class LeftQuestionPageTest extends Scene {
    private static final String EVERYTHING =
            """
            select concat(to_json(q), (select json_agg(e) from question_entry e where question = q.id),
                          (select words from question_document where question = q.id))
              from question q where id = '%s'
            """;

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void it_is_found_by_the_words_of_name_question_and_answer_together() {
        LeftQuestion question = LeftQuestion.asking("Zebulon", "Where is my kettle?");
        LeftQuestion other = LeftQuestion.asking("Where is my kettle, and who is Zebedee?");
        question.answered("answers", seated().token(), 1, "On its way, by submarine.");
        Indexed.all(database);
        assertThat(list("search=zebulon kettle submarines"))
                .contains(question.id().toString(), "<mark>kettle</mark>", "<mark>submarine</mark>")
                .doesNotContain(other.id().toString());
        assertThat(list("search=kettle -submarine"))
                .contains(other.id().toString())
                .doesNotContain(question.id().toString());
        assertThat(given().get("/transcripts?search=kettle").asString())
                .doesNotContain(question.id().toString())
                .contains("href=\"/transcripts/questions?search=kettle\"");
    }

    @Test
    void it_is_listed_by_where_it_stands() {
        LeftQuestion waiting = LeftQuestion.asking("Waits?");
        LeftQuestion answered = LeftQuestion.asking("Answered?");
        answered.answered("answers", seated().token(), 1, "Yes.");
        assertThat(list("state=waiting")).contains("Waits?").doesNotContain("Answered?");
        assertThat(list("state=answered")).contains("Answered?").doesNotContain("Waits?");
        given().get("/transcripts/questions?state=lost")
                .then()
                .statusCode(400)
                .body(containsString("lost"), containsString(waiting.id().toString()));
    }

    @Test
    void it_goes_along_in_exports_of_its_own_and_in_none_of_sessions() {
        LeftQuestion question = LeftQuestion.asking("Ada", "=Export me?");
        question.answered("answers", seated().token(), 1, "There.");
        String csv = given().get("/transcripts/questions.csv").asString();
        assertThat(csv).contains("question,name,product,lang,state,leftAt", question.id() + ",Ada,,en,answered,");
        assertThat(csv).containsPattern(",[0-9a-f]{64},,,,,,,,\r\n");
        String json = given().get("/transcripts/questions.jsonl").asString();
        assertThat(json)
                .contains(
                        "\"question\":\"" + question.id() + "\"",
                        "\"kind\":\"asked\",\"text\":\"=Export me?\"",
                        "\"kind\":\"answered\",\"text\":\"There.\"");
        assertThat(given().get("/transcripts/questions.csv?state=waiting").asString())
                .doesNotContain(question.id().toString());
        assertThat(given().get("/transcripts/sessions.jsonl").asString()).doesNotContain("Export me");
        given().get("/transcripts/questions.csv?state=lost").then().statusCode(400);
    }

    @Test
    void it_says_by_whom_it_was_read_and_when() {
        LeftQuestion question = LeftQuestion.asking("Read by whom?");
        String seat = seated().token();
        assertThat(page(question.id())).doesNotContain("Opened by the rep", "Answer found");
        given().header("Authorization", "Bearer " + seat)
                .put("/support/questions/" + question.id() + "/readings/1")
                .then()
                .statusCode(204);
        question.answered("answers", seat, 1, "By you.");
        assertThat(page(question.id()))
                .contains("<dt>Opened by the rep</dt>", "<dt>Answer found</dt><dd>not yet</dd>")
                .containsSubsequence("Read by whom?", "Opened by the rep:", "By you.")
                .doesNotContain("Found by the customer");
        assertThat(question.looks().statusCode()).isEqualTo(200);
        assertThat(page(question.id()))
                .containsSubsequence("By you.", "Found by the customer:")
                .doesNotContain("not yet");
        assertThat(list("state=answered")).contains("Found by the customer:");
        assertThat(given().get("/transcripts/questions.csv").asString())
                .contains(",head,openedAt,foundAt,")
                .containsPattern(",[0-9a-f]{64},2[^,]+Z,2[^,]+Z,,,,,,\r\n");
        assertThat(given().get("/transcripts/questions.jsonl").asString())
                .containsPattern("\"openedAt\":\"2[^\"]+Z\",\"foundAt\":\"2[^\"]+Z\"")
                .containsPattern("\"text\":\"By you.\",\"at\":\"[^\"]+\",\"readAt\":\"2[^\"]+Z\"");
    }

    @Test
    void an_erased_one_leaves_its_times_and_nothing_else() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Secretive Ada", "A secretive question");
        question.answered("answers", seated().token(), 1, "A secretive answer");
        Indexed.all(database);
        assertThat(everythingAbout(question.id())).contains("A secretive answer", "'ada'");
        given().get("/transcripts/questions/" + question.id() + "/erasure")
                .then()
                .statusCode(200)
                .body(containsString("Erase for good"));
        post(question.id(), "erasure").statusCode(303);
        assertThat(everythingAbout(question.id()))
                .contains("\"withdrawn\":false", "\"answered_at\":\"")
                .doesNotContain("ecretive", "'ada'");
        assertThat(page(question.id())).contains("What was said was shredded.").doesNotContain("ecretive");
        assertThat(list("search=secretive")).doesNotContain(question.id().toString());
    }

    @Test
    void who_is_asked_whether_to_erase_it_comes_back_to_it_as_it_was_come_by() {
        LeftQuestion question = LeftQuestion.asking("Ada", "From a list?");
        String address = "/transcripts/questions/" + question.id();
        assertThat(given().get(address + "?search=list&state=waiting").asString())
                .contains("href=\"" + address + "/erasure?search=list&amp;state=waiting\"");
        assertThat(given().get(address + "/erasure?search=list&state=waiting").asString())
                .contains(
                        "action=\"" + address + "/erasure?search=list&amp;state=waiting\"",
                        "href=\"" + address + "?search=list&amp;state=waiting\"");
        post(question.id(), "erasure?search=list&state=waiting")
                .statusCode(303)
                .header("Location", endsWith(address + "?search=list&state=waiting"));
    }

    @Test
    void what_is_no_question_has_no_page() {
        given().get("/transcripts/questions/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/transcripts/questions/what").then().statusCode(404);
    }

    private Rep seated() {
        Rep rep = console();
        rep.sits();
        return rep;
    }

    private static String page(UUID question) {
        return given().get("/transcripts/questions/" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String list(String query) {
        return given().get("/transcripts/questions?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse post(UUID question, String what) {
        return given().redirects()
                .follow(false)
                .post("/transcripts/questions/" + question + "/" + what)
                .then();
    }

    private String everythingAbout(UUID question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVERYTHING.formatted(question))) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
