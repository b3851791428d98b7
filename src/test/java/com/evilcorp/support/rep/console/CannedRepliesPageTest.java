package com.evilcorp.support.rep.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The replies that the rep picks instead of writing them anew. */
@QuarkusTest
class CannedRepliesPageTest extends Scene {
    private static final String REPLIES = "/support/replies";

    @Inject
    AgroalDataSource database;

    @Test
    void there_are_replies_for_a_start() {
        List<Map<String, Object>> replies = replies();
        assertThat(replies)
                .extracting(reply -> reply.get("shortcut"))
                .isSorted()
                .contains("hello", "bye");
        assertThat(replies).extracting(reply -> reply.get("text")).doesNotContain("");
        assertThat(replies)
                .extracting(reply -> reply.get("translations"))
                .contains(Map.of("es", "Lo he mirado, y la culpa es suya."));
    }

    @Test
    void a_reply_is_kept_changed_and_forgotten() {
        UUID id = UUID.randomUUID();
        keep(id, " Shrug ", "So?\nWhat?").statusCode(204);
        keep(id, "shrug", "So?\nWhat?").statusCode(204);
        assertThat(reply(id)).containsEntry("shortcut", "shrug").containsEntry("text", "So?\nWhat?");
        keep(id, "shrugs", "So what?").statusCode(204);
        assertThat(reply(id)).containsEntry("shortcut", "shrugs").containsEntry("text", "So what?");
        given().delete(REPLIES + "/" + id).then().statusCode(204);
        assertThat(replies()).extracting(reply -> reply.get("id")).doesNotContain(id.toString());
        given().delete(REPLIES + "/" + id).then().statusCode(404);
    }

    @Test
    void a_reply_is_translated_into_the_languages_of_the_service_and_no_other() {
        UUID id = UUID.randomUUID();
        keep(id, wording("es", " ¿Y? ")).statusCode(204);
        assertThat(reply(id)).containsEntry("translations", Map.of("es", "¿Y?"));
        keep(id, wording("es", " ")).statusCode(204);
        assertThat(reply(id)).containsEntry("translations", Map.of());
        keep(id, wording("es", "x".repeat(2_001))).statusCode(400).body(containsString("2000"));
        keep(id, wording("fr", "Et ?")).statusCode(400).body(containsString("[es]"));
        keep(id, wording("en", "So.")).statusCode(400);
        keep(id, wording("es", "¿Y?")).statusCode(204);
        given().delete(REPLIES + "/" + id).then().statusCode(204);
    }

    @Test
    void how_often_a_reply_was_picked_is_counted_and_outlives_a_change() {
        UUID id = UUID.randomUUID();
        keep(id, "shrug", "So?").statusCode(204);
        assertThat(reply(id)).containsEntry("used", 0);
        use(id).statusCode(204);
        use(id).statusCode(204);
        keep(id, "shrug", "So what?").statusCode(204);
        assertThat(reply(id)).containsEntry("used", 2);
        given().delete(REPLIES + "/" + id).then().statusCode(204);
        use(id).statusCode(404);
    }

    @Test
    void a_reply_out_of_bounds_or_with_the_shortcut_of_another_is_refused_with_the_reason() {
        keep(UUID.randomUUID(), "two words", "So?").statusCode(400).body(containsString("shortcut"));
        keep(UUID.randomUUID(), "nothing", " ").statusCode(400);
        keep(UUID.randomUUID(), "long", "x".repeat(2_001)).statusCode(400).body(containsString("2000"));
        keep(UUID.randomUUID(), "hello", "Hi.").statusCode(409).body(containsString("shortcut"));
        given().contentType(ContentType.JSON)
                .put(REPLIES + "/" + UUID.randomUUID())
                .then()
                .statusCode(400);
        assertThat(replies()).extracting(reply -> reply.get("text")).doesNotContain("Hi.");
    }

    @Test
    void replies_have_a_bound() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into canned_reply (id, shortcut, said)"
                    + " select gen_random_uuid(), 'filler-' || i, 'x' from generate_series(1, 200) i");
            keep(UUID.randomUUID(), "one-more", "So?").statusCode(409).body(containsString("as can be kept"));
            statement.execute("delete from canned_reply where shortcut like 'filler-%'");
        }
        assertThat(replies()).extracting(reply -> reply.get("shortcut")).doesNotContain("one-more");
    }

    @Tag("slow")
    @Test
    void a_question_to_a_database_that_hangs_is_given_up() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table canned_reply in access exclusive mode");
            given().get(REPLIES).then().statusCode(503).header("Retry-After", "5");
            other.rollback();
        }
        assertThat(replies()).isNotEmpty();
    }

    private static ValidatableResponse keep(UUID id, String shortcut, String text) {
        return keep(id, Map.of("shortcut", shortcut, "text", text));
    }

    private static ValidatableResponse keep(UUID id, Map<String, Object> wording) {
        return given().contentType(ContentType.JSON)
                .body(wording)
                .put(REPLIES + "/" + id)
                .then();
    }

    private static Map<String, Object> wording(String language, String text) {
        return Map.of("shortcut", "shrug", "text", "So?", "translations", Map.of(language, text));
    }

    private static ValidatableResponse use(UUID id) {
        return given().post(REPLIES + "/" + id + "/uses").then();
    }

    private static Map<String, Object> reply(UUID id) {
        return replies().stream()
                .filter(reply -> reply.get("id").equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> replies() {
        return given().get(REPLIES).then().statusCode(200).extract().jsonPath().getList("");
    }
}
