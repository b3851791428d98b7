package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses behind a proxy that is trusted: each has limits of its own, and they count over all its connections. */
@QuarkusTest
@TestProfile(Crowded.class)
@Tag("slow")
class ForwardedSocketTest extends Scene {
    private static final String BACK_DOOR = "127.0.0.2";

    @Test
    void each_address_that_a_trusted_proxy_forwards_has_limits_of_its_own() {
        for (int i = 0; i < 2 * Crowded.MOST_PER_ADDRESS; i++) {
            from("192.0.2." + i);
        }
        String crowded = "192.0.2.100";
        for (int i = 0; i < Crowded.MOST_PER_ADDRESS; i++) {
            from(crowded);
        }
        assertThatThrownBy(() -> from(crowded)).hasRootCauseMessage("Unexpected HTTP response status code 429");
    }

    @Test
    void an_address_that_anybody_might_have_written_does_not_count() throws IOException {
        try (SilentPeer one = fromBackDoor("192.0.2.1");
                SilentPeer two = fromBackDoor("192.0.2.2")) {
            assertThatThrownBy(() -> fromBackDoor("192.0.2.3")).hasMessageContaining(" 429 ");
        }
    }

    @Test
    void frames_count_over_all_connections_of_an_address() {
        Customer one = from("198.51.100.1");
        Customer two = from("198.51.100.1");
        Customer other = from("198.51.100.2");
        for (int i = 0; i < Crowded.FRAMES / 2; i++) {
            one.sends("ping");
            one.sees("pong");
            two.sends("ping");
            two.sees("pong");
        }
        two.sends("ping");
        two.seesProblem("too-fast");
        other.sends("ping");
        other.sees("pong");
    }

    @ParameterizedTest
    @CsvSource({"303, https, https", "403, https, http", "403, http, https", "303, http, http"})
    void the_own_origin_is_the_one_that_the_proxy_forwards(int status, String forwarded, String scheme) {
        given().header("Host", "shop.example")
                .header("X-Forwarded-Proto", forwarded)
                .header("Origin", scheme + "://shop.example")
                .redirects()
                .follow(false)
                .post("/products/tinned-meeting/orders")
                .then()
                .statusCode(status);
    }

    private Customer from(String address) {
        return opened(new Customer(socket(customers), address));
    }

    private SilentPeer fromBackDoor(String address) throws IOException {
        return new SilentPeer(socket(customers), InetAddress.getByName(BACK_DOOR), "X-Forwarded-For: " + address);
    }
}
