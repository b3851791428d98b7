package com.evilcorp.support.rep.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sessions may be about, and what is on file about one, for the console. */
@QuarkusTest
class TopicsPageTest extends Scene {
    private static final String TOPICS = "/support/topics";

    private final List<String> kept = new ArrayList<>();

    @AfterEach
    void topicsAreForgotten() {
        kept.forEach(slug -> given().delete(TOPICS + "/" + slug));
    }

    @Test
    void topic_is_kept_changed_and_forgotten_by_its_slug() {
        keep("sock", "Third sock", "foot").statusCode(204);
        keep("sock", " Sock ", " foot feet ").statusCode(204);
        assertThat(all()).contains(Map.of("slug", "sock", "title", "Sock", "keywords", "foot feet"));
        given().delete(TOPICS + "/sock").then().statusCode(204);
        assertThat(all()).extracting("slug").doesNotContain("sock").contains("refund");
        given().delete(TOPICS + "/sock").then().statusCode(404);
    }

    @Test
    void topic_out_of_bounds_is_refused_in_words() {
        keep("Sock!", "Sock", "").statusCode(400).body("detail", containsString("a slug of 1 to 40 letters"));
        keep("a".repeat(41), "Sock", "").statusCode(400);
        for (String title : new String[] {null, "", " ", "a".repeat(41), "a\nb"}) {
            keep("sock", title, "").statusCode(400);
        }
        keep("sock", "Sock", "a".repeat(301)).statusCode(400);
        keep("sock", "\uD83D\uDE08".repeat(40), null).statusCode(204);
        given().contentType(ContentType.JSON).put(TOPICS + "/sock").then().statusCode(400);
    }

    @Test
    void there_are_twelve_topics_at_most_and_those_can_still_be_changed() {
        int there = all().size();
        assertThat(there).isLessThan(12);
        for (int i = there; i < 12; i++) {
            keep("topic-" + i, "Topic", "").statusCode(204);
        }
        keep("one-too-many", "Topic", "").statusCode(409).body("detail", containsString("Delete one first."));
        keep("topic-11", "Another title", "").statusCode(204);
    }

    @Test
    void what_is_on_file_is_told_of_a_session_and_at_the_next_visit_of_its_browser() {
        UUID visitor = UUID.randomUUID();
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        assertThat(file(ada).getString("note")).isEmpty();
        assertThat(file(ada).getString("topic")).isNull();
        notes(rep, "Shouts.");
        notes(rep, "Shouts. Deaf?");
        rep.sends("topic", "session", ada.session(), "topic", "refund");
        rep.sees("topic");
        assertThat(file(ada).getString("note")).isEqualTo("Shouts. Deaf?");
        assertThat(file(ada).getString("topic")).isEqualTo("refund");
        rep.sends("end");
        rep.sees("ended");
        ada.sees("ended");

        Customer again = customer(visitor);
        again.starts("Ada", "Again!");
        assertThat(earlierNotes(again)).containsExactly("Shouts. Deaf?");
        notes(rep, "");
        assertThat(earlierNotes(again)).containsExactly("");
        assertThat(json("/support/sessions/" + UUID.randomUUID() + "/file").getString("note"))
                .isEmpty();
    }

    private ValidatableResponse keep(String slug, String title, String keywords) {
        kept.add(slug);
        Map<String, String> wording = new HashMap<>();
        wording.put("title", title);
        wording.put("keywords", keywords);
        return given().contentType(ContentType.JSON)
                .body(wording)
                .put(TOPICS + "/" + slug)
                .then();
    }

    private static void notes(Rep rep, String text) {
        rep.sends("note", "id", UUID.randomUUID().toString(), "text", text);
        rep.sees("noted");
    }

    private static List<Map<String, String>> all() {
        return json(TOPICS).getList("");
    }

    private static JsonPath file(Customer customer) {
        return json("/support/sessions/" + customer.session() + "/file");
    }

    private static List<String> earlierNotes(Customer customer) {
        return json("/support/sessions/" + customer.session() + "/earlier").getList("last.note");
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
