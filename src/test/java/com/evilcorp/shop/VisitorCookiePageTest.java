package com.evilcorp.shop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.evilcorp.support.story.Crowded;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which cookie a visitor is known, behind a proxy that ends TLS and is trusted, and without one. */
@QuarkusTest
@TestProfile(Crowded.class)
@Tag("slow")
class VisitorCookiePageTest extends Scene {
    private static final String OVER_TLS = "__Host-visitor";
    private static final String PLAIN = "visitor";

    private final UUID visitor = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products/third-sock", "/cart", "/checkout"})
    void over_tls_it_is_bound_to_this_host_and_to_tls(String page) {
        Response answer = tls().get(page);
        assertThat(answer.cookie(PLAIN)).isNull();
        Cookie given = answer.detailedCookie(OVER_TLS);
        assertThat(UUID.fromString(given.getValue())).isNotNull();
        assertThat(given.isSecured()).isTrue();
        assertThat(given.isHttpOnly()).isTrue();
        assertThat(given.getSameSite()).isEqualTo("Lax");
        assertThat(given.getPath()).isEqualTo("/");
        assertThat(given.getDomain()).isNull();
    }

    @Test
    void without_tls_it_is_one_that_a_browser_takes() {
        Response answer = given().get("/");
        assertThat(answer.cookie(OVER_TLS)).isNull();
        assertThat(answer.detailedCookie(PLAIN).isSecured()).isFalse();
    }

    @Test
    void a_visitor_with_the_former_cookie_is_given_the_new_one_and_keeps_what_was_bought() {
        given().cookie(PLAIN, visitor).post("/products/third-sock/orders");
        Response answer = tls().cookie(PLAIN, visitor).get("/orders");
        answer.then().body("$", hasSize(1));
        assertThat(tls().cookie(PLAIN, visitor).get("/").cookie(OVER_TLS)).isEqualTo(visitor.toString());
        tls().cookie(OVER_TLS, visitor).get("/orders").then().body("$", hasSize(1));
    }

    @Test
    void what_another_host_may_have_planted_does_not_count_beside_it() {
        Response answer =
                tls().cookie(PLAIN, UUID.randomUUID()).cookie(OVER_TLS, visitor).get("/");
        assertThat(answer.cookie(OVER_TLS)).isEqualTo(visitor.toString());
    }

    private static RequestSpecification tls() {
        return given().header("X-Forwarded-Proto", "https");
    }
}
