package com.evilcorp.support.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A visitor who looks at the shop, and buys an umbrella now and then. */
final class HonestBuyer extends Honest {
    private static final long PAUSE_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Pod pod;
    private final UUID visitor = UUID.randomUUID();
    private int bought;

    HonestBuyer(Pod pod) {
        super(PAUSE_MS);
        this.pod = pod;
    }

    @Override
    void once() throws IOException, InterruptedException {
        HttpResponse<String> shop = asks("/", "GET", BodyPublishers.noBody());
        assertThat(shop.statusCode()).isEqualTo(200);
        assertThat(shop.body()).contains("/products/inward-umbrella");
        UUID visit = UUID.randomUUID();
        HttpResponse<String> order =
                asks("/products/inward-umbrella/orders", "POST", BodyPublishers.ofString("how=buy&visit=" + visit));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(303);
        bought++;
    }

    /** Whatever was bought is stored. */
    void hasAll() {
        assertThat(pod.database().counts("select count(*) from forced_order where visitor = '" + visitor + "'"))
                .isEqualTo(bought);
    }

    private HttpResponse<String> asks(String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + pod.port() + path))
                .header("Cookie", "visitor=" + visitor)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .method(method, body)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
