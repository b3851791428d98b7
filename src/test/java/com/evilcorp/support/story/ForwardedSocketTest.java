package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses behind a proxy that is trusted: each has limits of its own, and they count over all its connections. */
@QuarkusTest
@TestProfile(ForwardedSocketTest.BehindProxy.class)
class ForwardedSocketTest extends Scene {
    static final int MOST = 2;
    private static final int FRAMES = 20;

    @Test
    void each_address_that_a_trusted_proxy_forwards_has_limits_of_its_own() {
        for (int i = 0; i < 2 * MOST; i++) {
            from("192.0.2." + i);
        }
        String crowded = "192.0.2.100";
        for (int i = 0; i < MOST; i++) {
            from(crowded);
        }
        assertThatThrownBy(() -> from(crowded)).hasRootCauseMessage("Unexpected HTTP response status code 429");
    }

    @Test
    void frames_count_over_all_connections_of_an_address() {
        Forwarded one = from("198.51.100.1");
        Forwarded two = from("198.51.100.1");
        Forwarded other = from("198.51.100.2");
        for (int i = 0; i < FRAMES / 2; i++) {
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

    private Forwarded from(String address) {
        return opened(new Forwarded(socket(customers), address));
    }

    /** A browser whose connection a proxy made. */
    static final class Forwarded extends Peer {
        Forwarded(URI address, String forwardedFor) {
            super(address, Map.of("X-Forwarded-For", forwardedFor));
        }
    }

    /** The tests' own address is the proxy's. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>();
            config.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            config.put("quarkus.http.proxy.trusted-proxies", trusted());
            config.put("support.sockets.most-per-address", Integer.toString(MOST));
            config.put("support.sockets.address-frame-burst", Integer.toString(FRAMES));
            config.put("support.sockets.address-frames-per-second", "1");
            return config;
        }

        String trusted() {
            return "127.0.0.1,::1";
        }
    }
}
