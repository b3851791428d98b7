package com.evilcorp.support.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whom pictures are shown to, and where. */
@QuarkusTest
class PicturePageTest extends PictureScene {
    DataSource database;

    @Test
    void line_that_shows_a_picture_reaches_both_and_comes_again_to_who_comes_back() {
        Rep rep = console();
        rep.sits();
        Customer ada = started();
        rep.attends(ada);
        String picture = Brought.taken(ada, GIF);

        isShown(Brought.shown(ada, "", picture), picture);
        isShown(rep.sees("said"), picture);
        Customer later = customer();
        later.resumes(ada, 0);
        later.sees("said");
        isShown(later.sees("said"), picture);
        Rep again = console();
        rep.closes();
        isShown(again.sitsAgain(rep).at("/open/lines/1"), picture);
    }

    @Test
    void line_that_shows_a_picture_is_among_those_that_a_rep_attends() {
        Rep rep = console();
        rep.sits();
        Customer ada = started();
        String picture = Brought.taken(ada, GIF);
        Brought.shown(ada, "Look", picture);
        isShown(rep.attends(ada).at("/lines/1"), picture);
    }

    @Test
    void picture_is_named_by_one_line_of_its_own_session() {
        Customer ada = started();
        Customer bob = started();
        String picture = Brought.taken(ada, GIF);

        bob.sends("say", "id", UUID.randomUUID().toString(), "text", "Mine", "picture", picture);
        bob.seesProblem("invalid");
        Brought.shown(ada, "Mine", picture);
        ada.sends("say", "id", UUID.randomUUID().toString(), "text", "Again", "picture", picture);
        ada.seesProblem("invalid");
        ada.sends("say", "id", UUID.randomUUID().toString(), "text", "No", "picture", "none");
        ada.seesProblem("invalid");
        ada.sends("say", "id", UUID.randomUUID().toString(), "text", "");
        ada.seesProblem("invalid");
    }

    @Test
    void picture_is_for_its_customer_and_the_rep_alone() {
        Rep rep = console();
        rep.sits();
        Customer ada = started();
        Customer bob = started();
        String picture = Brought.taken(ada, GIF);

        for (String token : new String[] {ada.token(), rep.token()}) {
            Response answer = Brought.asked(token, picture);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asByteArray()).isEqualTo(GIF);
        }
        Brought.asked(bob.token(), picture).then().statusCode(404).body("detail", containsString("no picture"));
        Brought.asked(ada.token(), UUID.randomUUID().toString()).then().statusCode(404);
        Brought.asked("a-guess", picture).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().get("/pictures/" + picture).then().statusCode(401);
    }

    @Test
    void browser_is_told_to_take_it_for_a_picture_and_to_keep_nothing() {
        Customer ada = started();
        String picture = Brought.taken(ada, GIF);
        Brought.asked(ada.token(), picture)
                .then()
                .header("Content-Type", "image/gif")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", "inline; filename=\"picture-" + picture + ".gif\"")
                .header("Cache-Control", "no-store");
    }

    @Test
    void evaluator_sees_it_below_its_transcript_and_nowhere_else() {
        Customer ada = started();
        String picture = Brought.taken(ada, GIF);
        Brought.shown(ada, "Look", picture);
        String address = "/transcripts/" + ada.session() + "/pictures/" + picture;

        assertThat(Served.read(ada.session()))
                .contains("src=\"" + address + "\"", "alt=\"Picture, 7 by 5 pixels\"", ">Look<");
        assertThat(Served.page(ada.session(), ".txt").extract().asString()).contains("[Picture, 7 by 5 pixels] Look");
        given().get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/gif")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(given().get(address).asByteArray()).isEqualTo(GIF);
        given().get("/transcripts/" + started().session() + "/pictures/" + picture)
                .then()
                .statusCode(404);
        given().get("/transcripts/" + ada.session() + "/pictures/none").then().statusCode(404);
    }

    @Test
    void exports_name_it_by_its_id_and_its_hash() throws IOException, SQLException {
        String name = "Shown " + UUID.randomUUID();
        Customer ada = customer();
        ada.starts(name, "Why?");
        ada.sees("said");
        String picture = Brought.taken(ada, GIF);
        Brought.shown(ada, "", picture);
        Indexed.all(database);

        JsonNode session = new ObjectMapper()
                .readTree(given().queryParam("name", name)
                        .get("/transcripts/sessions.jsonl")
                        .asString());
        assertThat(session.at("/lines/0").has("picture")).isFalse();
        JsonNode shown = session.at("/lines/1/picture");
        assertThat(shown.path("id").asText()).isEqualTo(picture);
        assertThat(shown.path("type").asText()).isEqualTo("image/gif");
        assertThat(shown.path("size").asInt()).isEqualTo(GIF.length);
        assertThat(shown.path("hash").asText()).matches("[0-9a-f]{64}");
        assertThat(given().queryParam("name", name)
                        .get("/transcripts/sessions.csv")
                        .asString())
                .contains("," + picture + " image/gif " + GIF.length + " "
                        + shown.path("hash").asText());
    }

    @Test
    void pictures_of_the_shop_stay_where_they_are() {
        given().get("/pictures/third-sock.svg").then().statusCode(200).contentType("image/svg+xml");
    }

    private static void isShown(JsonNode line, String picture) {
        JsonNode shown = line.path("picture");
        assertThat(shown.path("id").asText()).as("%s", line).isEqualTo(picture);
        assertThat(shown.path("type").asText()).isEqualTo("image/gif");
        assertThat(shown.path("width").asInt()).isEqualTo(7);
        assertThat(shown.path("height").asInt()).isEqualTo(5);
    }
}
