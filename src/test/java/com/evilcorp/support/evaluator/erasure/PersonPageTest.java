package com.evilcorp.support.evaluator.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that is kept of one browser: for the evaluator, and for whoever has the token of one of its sessions. */
@QuarkusTest
class PersonPageTest extends Scene {
    private final UUID visitor = UUID.randomUUID();
    private Rep rep;

    @Test
    void the_evaluator_gets_the_sessions_orders_and_questions_of_a_browser_and_of_no_other() {
        String first = served(visitor, "Ada", "Where is it?");
        String second = served(visitor, "Ada L.", "And now?");
        String other = served(UUID.randomUUID(), "Bob", "Why?");
        bought(visitor);
        left(visitor, "Why, then?");
        JsonPath data = given().get("/transcripts/" + first + "/person.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(data.getList("sessions.id", String.class))
                .containsExactly(second, first)
                .doesNotContain(other);
        assertThat(data.getList("sessions[1].lines.said")).containsExactly("Where is it?", "Because.");
        assertThat(data.getList("sessions[1].lines.by")).containsExactly("customer", "rep");
        assertThat(data.getList("orders.product")).containsExactly("third-sock");
        assertThat(data.getList("questions.entries.said")).hasToString("[[Why, then?]]");
        assertThat(data.getBoolean("complete")).isTrue();
        assertThat(Served.read(first)).contains("/transcripts/" + first + "/person");
        Served.page(second, "/person").statusCode(200);
    }

    @Test
    void customers_get_their_own_by_their_token_alone() {
        rep();
        Customer ada = customer(visitor);
        String session = Served.session(rep, ada, "Ada", "Where is it?", "There.");
        String before = served(visitor, "Ada before", "Is it?");
        own(session, ada.token()).statusCode(200);
        assertThat(own(session, ada.token()).extract().jsonPath().getList("sessions.id", String.class))
                .containsExactlyInAnyOrder(session, before);
        own(session, "A".repeat(32)).statusCode(401);
        own(before, ada.token()).statusCode(401);
        own(UUID.randomUUID().toString(), ada.token()).statusCode(401);
        given().get("/my-data/" + session).then().statusCode(401);
    }

    @Test
    void when_an_answer_was_found_is_part_of_it_and_what_staff_thinks_is_not() {
        String session = served(visitor, "Ada", "Where is it?");
        Served.post(session, "notes", "line", "1", "note", "An office note").statusCode(303);
        UUID id = UUID.randomUUID();
        List<String> words = left(visitor, id, "Why, then?").jsonPath().getList("words");
        String question = "/transcripts/questions/" + id;
        given().header("Authorization", "Bearer " + rep.token())
                .contentType(ContentType.JSON)
                .body(Map.of("version", 1, "text", "Because."))
                .put("/support/questions/" + id + "/answers/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        given().formParam("words", String.join(" ", words)).post("/questions/look");
        given().redirects()
                .follow(false)
                .formParams("greeting", "1", "understanding", "1", "solution", "1", "tone", "1", "remark", "A remark")
                .post(question + "/reviews")
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .formParams("line", "1", "note", "An office note")
                .post(question + "/notes")
                .then()
                .statusCode(303);
        assertThat(given().get(question).asString()).contains("An office note", "A remark");
        String data = given().get("/transcripts/" + session + "/person.json").asString();
        assertThat(new JsonPath(data).getString("questions[0].foundAt")).isNotBlank();
        assertThat(data)
                .contains("Why, then?")
                .doesNotContain("An office note", "A remark", "review", "score", String.join(" ", words));
        Served.post(session, "person/erasure").statusCode(303);
        assertThat(given().get(question).asString()).doesNotContain("An office note", "A remark", "Found by");
    }

    @Test
    void all_of_it_is_erased_and_leaves_tombstones_and_nobodys_orders() {
        String first = served(visitor, "Ada", "Where is it?");
        String second = served(visitor, "Ada L.", "And now?");
        String other = served(UUID.randomUUID(), "Bob", "Why?");
        bought(visitor);
        left(visitor, "Why, then?");
        Served.post(first, "person/erasure").statusCode(303);
        for (String session : new String[] {first, second}) {
            JsonPath data =
                    given().get("/transcripts/" + session + "/person.json").jsonPath();
            assertThat(data.getList("sessions.name")).containsExactly("Erased");
            assertThat(data.getList("sessions[0].lines")).isEmpty();
            assertThat(data.getString("sessions[0].erasedAt")).isNotNull();
            assertThat(data.getList("orders")).isEmpty();
            assertThat(data.getList("questions")).isEmpty();
        }
        assertThat(given().cookie("visitor", visitor).get("/orders").asString()).doesNotContain("third-sock");
        assertThat(Served.read(other)).contains("Because.");
    }

    @Test
    void while_one_of_their_sessions_goes_on_nothing_is_erased() {
        String over = served(visitor, "Ada", "Where is it?");
        Customer again = customer(visitor);
        again.starts("Ada again", "Hello?");
        Served.post(over, "person/erasure").statusCode(409);
        assertThat(Served.read(over)).contains("Because.");
        again.sends("end");
        again.sees("ended");
    }

    private void rep() {
        if (rep == null) {
            rep = console();
            rep.sits();
        }
    }

    private String served(UUID browser, String name, String question) {
        rep();
        return Served.session(rep, customer(browser), name, question, "Because.");
    }

    private static void bought(UUID browser) {
        given().redirects()
                .follow(false)
                .cookie("visitor", browser)
                .formParam("visit", UUID.randomUUID())
                .post("/products/third-sock/orders")
                .then()
                .statusCode(303);
    }

    private static void left(UUID browser, String text) {
        left(browser, UUID.randomUUID(), text).then().statusCode(lessThan(300));
    }

    private static Response left(UUID browser, UUID id, String text) {
        return given().cookie("visitor", browser)
                .formParam("id", id)
                .formParam("text", text)
                .post("/questions");
    }

    private static ValidatableResponse own(String session, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/my-data/" + session)
                .then();
    }
}
