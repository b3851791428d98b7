package com.evilcorp.support.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.config.NotifyConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whoever is called gets, in whose place a server of the test stands. */
class NoticeSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final String SECRET = "a secret between us";
    private static final Pattern EXAMPLE = Pattern.compile("SUPPORT_NOTIFY_BODY='(.*)'");

    private final Notice notice =
            new Notice(UUID.randomUUID(), NoticeKind.WAITING_UNATTENDED, 2, NOW.minusSeconds(60), NOW);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private HttpServer standIn;

    private record Request(String key, String signature, String body) {}

    @BeforeEach
    void open() throws IOException {
        standIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        standIn.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("X-Signature"),
                    body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(0), -1);
            exchange.close();
        });
        standIn.start();
    }

    @AfterEach
    void close() {
        standIn.stop(0);
    }

    @Test
    void it_is_signed_over_time_and_body_and_tells_counts_and_times_alone() throws Exception {
        assertThat(sender(Map.of()).send(notice)).isTrue();
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.body)
                    .isEqualTo("{\"kind\":\"waiting-unattended\",\"count\":2,\"since\":\"2026-11-30T00:59:00Z\","
                            + "\"at\":\"2026-11-30T01:00:00Z\"}");
            String signed = NOW.getEpochSecond() + "." + request.body;
            assertThat(request.signature).isEqualTo("t=" + NOW.getEpochSecond() + ",v1=" + hmac(signed));
        });
    }

    @Test
    void what_fails_is_tried_again_under_the_same_key_until_it_is_taken() throws Exception {
        answers.addAll(List.of(503, 429, 500));
        assertThat(sender(Map.of()).send(notice)).isTrue();
        assertThat(requests)
                .hasSize(4)
                .extracting(Request::key)
                .containsOnly(notice.id().toString());
    }

    @Test
    void it_is_given_up_after_so_many_tries() throws Exception {
        answers.addAll(List.of(500, 500, 500, 500, 500));
        assertThat(sender(Map.of("max-attempts", "3")).send(notice)).isFalse();
        assertThat(requests).hasSize(3);
    }

    @Test
    void what_is_refused_is_not_tried_again_and_nobody_is_followed_elsewhere() throws Exception {
        for (int status : new int[] {400, 404, 302}) {
            requests.clear();
            answers.add(status);
            assertThat(sender(Map.of()).send(notice)).isFalse();
            assertThat(requests).hasSize(1);
        }
    }

    @Test
    void a_private_network_that_is_not_named_gets_no_request() throws Exception {
        assertThat(sender(Map.of("private-hosts", "elsewhere.example")).send(notice))
                .isFalse();
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_docs_is_taken_by_a_stand_in(String body) throws Exception {
        assertThat(sender(Map.of("body", body)).send(notice)).isTrue();
        JsonNode taken = new ObjectMapper().readTree(requests.get(0).body);
        assertThat(taken.toString())
                .contains("waiting-unattended")
                .contains("2")
                .doesNotContain("{kind}");
    }

    static Stream<String> examples() throws IOException {
        List<String> found = EXAMPLE.matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).hasSize(3);
        return found.stream();
    }

    private NoticeSender sender(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "retry-delay", "1ms", "private-hosts", "localhost", "url", "http://localhost", "secret", SECRET));
        settings.putAll(more);
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("support.notify." + name, value));
        NotifyConfig config = new SmallRyeConfigBuilder()
                .withMapping(NotifyConfig.class, "support.notify")
                .withSources(new PropertiesConfigSource(named, "test", 100))
                .build()
                .getConfigMapping(NotifyConfig.class, "support.notify");
        URI url = URI.create("http://localhost:" + standIn.getAddress().getPort() + "/hook");
        return new NoticeSender(url, SECRET, config, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
