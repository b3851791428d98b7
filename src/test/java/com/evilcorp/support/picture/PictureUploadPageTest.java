package com.evilcorp.support.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures are taken, and from whom. */
@QuarkusTest
class PictureUploadPageTest extends PictureScene {
    private static final int MIB = 1_048_576;

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/json", "multipart/form-data; boundary=x"})
    void type_is_what_the_bytes_say_whatever_the_request_does(String declared) {
        Customer ada = started();
        Response answer = Brought.with(ada.token(), declared, Pictures.jpeg(30, 20));
        answer.then()
                .statusCode(201)
                .body("type", equalTo("image/jpeg"))
                .body("width", equalTo(30))
                .body("height", equalTo(20));
        Brought.asked(ada.token(), answer.path("id")).then().header("Content-Type", "image/jpeg");
    }

    @Test
    void what_is_no_picture_to_be_shown_is_refused_in_words() {
        Customer ada = started();
        isRefused(Brought.by(ada, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)), 415, "no picture");
        isRefused(Brought.by(ada, new byte[0]), 415, "no picture");
        isRefused(Brought.by(ada, Pictures.png(2_001, 1)), 422, "2000 pixels");
        isRefused(Brought.by(ada, Pictures.gif(1, 1, 1, 2_001)), 422, "2000 pixels");
        isRefused(Brought.by(ada, Arrays.copyOf(Pictures.png(1, 1), 20)), 422, "broken");
        Brought.taken(ada, Arrays.copyOf(Pictures.png(2_000, 2_000), MIB));
    }

    @Test
    void picture_that_is_too_long_is_refused_before_it_comes() throws IOException {
        Customer ada = started();
        String head = "Authorization: Bearer " + ada.token();
        assertThat(BareConnection.answer(customers.getPort(), "POST /pictures", head, "Content-Length: " + (MIB + 1)))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }

    @Test
    void refusal_speaks_the_language_of_who_brought_it() {
        Customer ada = started();
        given().header("Authorization", "Bearer " + ada.token())
                .header("Accept-Language", "es")
                .body(new byte[] {1})
                .post("/pictures")
                .then()
                .statusCode(415)
                .body("detail", containsString("no es una imagen"));
    }

    @Test
    void who_has_no_session_brings_nothing() {
        Rep rep = console();
        rep.sits();
        isRefused(Brought.with("a-guess", "image/gif", GIF), 401, "token");
        isRefused(Brought.with(rep.token(), "image/gif", GIF), 401, "token");
        isRefused(given().body(GIF).post("/pictures"), 401, "token");
    }

    @Test
    void session_has_five_and_one_that_is_refused_is_none_of_them() {
        Customer ada = started();
        isRefused(Brought.by(ada, new byte[] {1}), 415, "no picture");
        for (int width = 1; width <= 5; width++) {
            Brought.taken(ada, Pictures.gif(width, 1));
        }
        isRefused(Brought.by(ada, Pictures.gif(6, 1)), 429, "as many pictures");
        Brought.taken(started(), Pictures.gif(6, 1));
    }

    @Test
    void picture_that_is_sent_again_is_stored_once() {
        Customer ada = started();
        String picture = Brought.taken(ada, GIF);
        for (int i = 0; i < 6; i++) {
            assertThat(Brought.taken(ada, GIF)).isEqualTo(picture);
        }
        Brought.shown(ada, "", picture);
        assertThat(Brought.taken(ada, GIF)).isNotEqualTo(picture);
    }

    @Test
    void nothing_is_brought_to_a_session_that_is_over_and_what_was_is_still_seen() {
        Customer ada = started();
        String picture = Brought.taken(ada, GIF);
        Brought.shown(ada, "", picture);
        ada.sends("end");
        ada.sees("ended");
        isRefused(Brought.by(ada, Pictures.gif(1, 1)), 409, "over");
        Brought.asked(ada.token(), picture).then().statusCode(200);
    }

    private static void isRefused(Response answer, int status, String words) {
        answer.then().statusCode(status).contentType("application/problem+json").body("detail", containsString(words));
    }
}
