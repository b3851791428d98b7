package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.picture.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of an allowed origin may have, and what they may not. */
@Tag("slow")
@QuarkusTest
@TestProfile(OpenHouse.class)
class EmbeddingOriginsPageTest extends Scene {
    private static final String SCRIPT = "/support-chat.js";

    @Test
    void they_may_have_the_script_and_the_style_that_its_address_names() {
        Response script = asked(SCRIPT);
        script.then().statusCode(307).header("Cache-Control", "no-cache");
        assertThat(script.header("Location"))
                .matches("/static/bundle/chat-\\w+\\.js\\?style=/static/bundle/chat-\\w+\\.css"
                        + "&pictures=/static/bundle/pictures-\\w+\\.js&bring");
        String[] bundle = script.header("Location").split("\\?style=|&pictures=|&bring");
        for (String path : new String[] {SCRIPT, bundle[0], bundle[1], bundle[2]}) {
            asked(path).then().header("Access-Control-Allow-Origin", OpenHouse.partner());
            assertThat(given().redirects().follow(false).get(path).header("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .isEqualTo("cross-origin");
        }
        assertThat(asked(bundle[0]).asString()).contains("support-chat");
        assertThat(asked(bundle[1]).asString()).contains(".widget");
    }

    @Test
    void they_may_see_the_queue_and_connect_as_customers_without_being_taken_for_visitors() {
        asked("/queue")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OpenHouse.partner())
                .header("Access-Control-Allow-Credentials", "false")
                .header("Vary", "Origin");
        GuestPeer guest = opened(new GuestPeer(customers));
        guest.sends("start", "name", "Ada");
        guest.sees("queued");
    }

    @Test
    void they_may_bring_and_see_pictures_with_a_token() {
        GuestPeer guest = opened(new GuestPeer(customers));
        guest.sends("start", "name", "Ada");
        String token = guest.sees("queued").path("token").asText();
        given().header("Origin", OpenHouse.partner())
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/pictures")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OpenHouse.partner())
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("authorization"));
        String picture = given().header("Origin", OpenHouse.partner())
                .header("Authorization", "Bearer " + token)
                .body(Pictures.gif(1, 1))
                .post("/pictures")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", OpenHouse.partner())
                .extract()
                .path("id");
        given().header("Origin", OpenHouse.partner())
                .header("Authorization", "Bearer " + token)
                .get("/pictures/" + picture)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OpenHouse.partner())
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        asked("/pictures/third-sock.svg").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /orders",
        "GET, /support",
        "GET, /transcripts",
        "GET, /favicon.svg",
        "POST, /products/tinned-meeting/orders",
        "POST, /queue",
        "OPTIONS, /orders"
    })
    void they_may_have_nothing_else(Method method, String path) {
        given().header("Origin", OpenHouse.partner())
                .request(method, path)
                .then()
                .statusCode(403);
        assertThat(given().get(path).header("Cross-Origin-Resource-Policy"))
                .isEqualTo(path.equals("/queue") ? "cross-origin" : "same-origin");
    }

    @Test
    void they_may_not_be_the_rep() {
        assertThatThrownBy(() -> new GuestPeer(consoles))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://partner.localhost", "http://partner.localhost:81", "http://x.partner.localhost", "null"
            })
    void others_may_have_nothing(String origin) {
        for (String path : new String[] {SCRIPT, "/queue"}) {
            given().header("Origin", origin).get(path).then().statusCode(403);
        }
    }

    private static Response asked(String path) {
        return given().header("Origin", OpenHouse.partner())
                .redirects()
                .follow(false)
                .get(path);
    }

    private static final class GuestPeer extends Peer {
        private GuestPeer(URI socket) {
            super(socket(socket), Map.of("Origin", OpenHouse.partner()));
        }
    }
}
