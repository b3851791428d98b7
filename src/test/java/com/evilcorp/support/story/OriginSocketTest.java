package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers say of the page that asks: pages of other origins reach nothing here, and programs have no origin. */
@QuarkusTest
class OriginSocketTest extends Scene {
    @TestHTTPResource
    URI site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "null",
                "https://{site}",
                "http://localhost",
                "http://{site}.elsewhere.example",
                "http://{site}/"
            })
    void a_page_of_another_origin_can_neither_connect_nor_order(String pattern) {
        String origin = pattern.replace("{site}", site.getAuthority());
        for (URI socket : new URI[] {customers, consoles}) {
            assertThatThrownBy(() -> new PagePeer(socket, origin))
                    .hasRootCauseMessage("Unexpected HTTP response status code 403");
        }
        for (String partOfTheChat : new String[] {"/support-chat.js", "/queue"}) {
            given().header("Origin", origin).get(partOfTheChat).then().statusCode(403);
        }
        UUID visitor = UUID.randomUUID();
        order(visitor, origin).statusCode(403);
        given().cookie("visitor", visitor.toString()).get("/orders").then().body("$", hasSize(0));
    }

    @Test
    void a_page_of_this_service_can_do_both() {
        String origin = "http://" + site.getAuthority();
        for (URI socket : new URI[] {customers, consoles}) {
            try (PagePeer page = new PagePeer(socket, origin)) {
                page.sends("ping");
                page.sees("pong");
            }
        }
        order(UUID.randomUUID(), origin).statusCode(303);
    }

    @Test
    void so_can_a_program() {
        Customer program = customer();
        program.sends("ping");
        program.sees("pong");
        given().redirects()
                .follow(false)
                .post("/products/tinned-meeting/orders")
                .then()
                .statusCode(303);
        assertThat(console().sits().path("waiting").asInt()).isZero();
    }

    private static ValidatableResponse order(UUID visitor, String origin) {
        return given().cookie("visitor", visitor.toString())
                .header("Origin", origin)
                .redirects()
                .follow(false)
                .post("/products/tinned-meeting/orders")
                .then();
    }

    private static final class PagePeer extends Peer {
        private PagePeer(URI socket, String origin) {
            super(socket(socket), Map.of("Origin", origin));
        }
    }
}
