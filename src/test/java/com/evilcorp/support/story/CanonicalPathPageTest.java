package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ingress that publishes {@code /static/} must not be talked into publishing the console. */
@QuarkusTest
class CanonicalPathPageTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../support",
                "/static/x/../../transcripts",
                "/products/%2e%2e/support",
                "/products/%2E./transcripts",
                "/products/./tinned-meeting",
                "//support",
                "/support;x",
                "/transcripts;x=y/sessions.csv",
                "/products/..//support"
            })
    void a_path_that_leads_elsewhere_than_it_reads_is_refused(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"This address leads elsewhere than it reads.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/../ws/rep", "/static/%2e%2e/ws/rep"})
    void so_is_that_of_a_socket(String path) {
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://" + root.getAuthority() + path), new WebSocket.Listener() {})
                        .join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/support", "/transcripts", "/transcripts?search=a/../b%2e", "/products/tinned-meeting"})
    void a_straight_one_is_not(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI asked = URI.create("http://" + root.getAuthority() + path);
        return client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
    }
}
