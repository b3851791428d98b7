package com.evilcorp.support.abuse;

import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.BareConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody asks for pages as no browser would. */
class RequestAbuseIT extends AbuseScene {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PRODUCT = "product=tinned-meeting";

    @Test
    void a_header_that_takes_long_to_read() throws Exception {
        String languages = "Accept-Language: a" + "-a".repeat(4_000);
        List<Integer> statuses = world.doesNotNotice(
                "400 times 8 KB of Accept-Language",
                () -> stranger.atOnce(40, () -> {
                    int status = 404;
                    for (int i = 0; i < 10 && status == 404; i++) {
                        status = stranger.status("GET /no-such-page", languages);
                    }
                    return status;
                }));
        assertThat(statuses).containsOnly(404);
    }

    /** All are given up before this ends. */
    @Test
    void half_of_many_forms_and_heads() throws Exception {
        List<BareConnection> chainHeads = new ArrayList<>();
        List<Integer> statuses = world.doesNotNotice("205 half-sent forms and 40 half-sent heads", () -> {
            List<BareConnection> forms = new ArrayList<>();
            for (int i = 0; i < 205; i++) {
                BareConnection form = stranger.connects();
                form.asks("POST /cart", FORM, "Content-Length: " + PRODUCT.length());
                form.writes("prod");
                forms.add(form);
            }
            for (int i = 0; i < 40; i++) {
                BareConnection head = stranger.connects();
                head.writes("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
                chainHeads.add(head);
            }
            return forms.stream().map(form -> status(form.readsHead())).toList();
        });
        assertThat(statuses).containsOnly(408, 429);
        for (BareConnection head : chainHeads) {
            assertThat(head.readsToTheEnd()).isEmpty();
        }
    }

    @Test
    void methods_and_paths_that_are_made_up() throws Exception {
        long seriesBefore = series();
        long logBefore = pod.service().log().length();
        AtomicInteger next = new AtomicInteger();
        world.doesNotNotice(
                "840 made-up methods and paths",
                () -> stranger.atOnce(12, () -> {
                    for (int i = 0; i < 10; i++) {
                        makesUp(next.getAndIncrement());
                    }
                    return null;
                }));
        assertThat(pod.service().metrics())
                .contains("http_server_requests_seconds_count")
                .doesNotContainIgnoringCase("made");
        assertThat(series() - seriesBefore).isLessThan(100);
        assertThat(pod.service().log().length() - logBefore).isLessThan(50_000);
    }

    @Test
    void questions_without_end_whose_answers_nobody_reads() throws Exception {
        String questions = "GET /cart HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1_000);
        List<Integer> answers = world.doesNotNotice(
                "50 connections with 1,000 questions each",
                () -> stranger.atOnce(50, () -> {
                    BareConnection greedy = stranger.connects();
                    try {
                        greedy.writes(questions);
                    } catch (IOException e) {
                        return 0;
                    }
                    return greedy.readsToTheEnd().split("HTTP/1.1 200", -1).length - 1;
                }));
        assertThat(answers).as("cut before all was answered").allMatch(count -> count < 500);
    }

    @Test
    void files_of_which_nothing_is_kept() throws Exception {
        List<Path> before = files();
        String file = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "x".repeat(60_000)
                + "\r\n--x--\r\n";
        List<Integer> statuses = world.doesNotNotice(
                "90 files of 60 KB",
                () -> stranger.atOnce(
                        90, () -> stranger.posts("/cart", file, "Content-Type: multipart/form-data; boundary=x")));
        // Who still writes may be cut before it reads why.
        assertThat(statuses).contains(415).isSubsetOf(415, 0);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void another_name_of_the_service() throws Exception {
        List<Integer> statuses = world.doesNotNotice(
                "a foreign host", () -> stranger.atOnce(20, () -> stranger.status("GET /", "Host: attacker.example")));
        assertThat(statuses).containsOnly(421);
        assertThat(strangerAt(pod.staffPort()).status("GET /transcripts", "Host: attacker.example"))
                .isEqualTo(421);
    }

    @Test
    void other_addresses_of_the_stranger() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Integer> pages = new ArrayList<>();
        List<Integer> connections =
                world.doesNotNotice("1,600 requests and 200 sockets, each from a made-up address", () -> {
                    stranger.atOnce(20, () -> requests(80, next)).forEach(pages::addAll);
                    return stranger.atOnce(20, () -> sockets(10, next)).stream()
                            .flatMap(List::stream)
                            .toList();
                });
        assertThat(pages).contains(200, 429);
        assertThat(connections).contains(101, 429);
    }

    @Test
    void another_protocol_in_which_to_ask_for_pages_of_staff() throws Exception {
        List<String> answers = new ArrayList<>();
        world.doesNotNotice("HTTP/2 by upgrade and at once, and odd paths", () -> {
            for (String protocol : List.of("h2c", "websocket2", "h2c, websocket", "TLS/1.0")) {
                BareConnection tunnel = stranger.connects();
                tunnel.asks(
                        "GET /queue",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: " + protocol,
                        "HTTP2-Settings: AAMAAABkAAQAAP__");
                assertThat(status(tunnel.readsHead())).as(protocol).isIn(200, 400);
            }
            BareConnection tunnel = stranger.connects();
            tunnel.writes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
            answers.add(tunnel.readsToTheEnd());
            for (String path : List.of("/support", "/transcripts", "/static/../support", "/support;x", "//support")) {
                answers.add(stranger.asks("GET " + path));
            }
            return null;
        });
        assertThat(answers)
                .noneMatch(answer -> answer.contains("\0"))
                .noneMatch(answer -> answer.startsWith("HTTP/1.1 200"));
    }

    private void makesUp(int number) throws IOException {
        String name = "made-up-" + number;
        assertThat(stranger.status("MADEUP" + number + " /")).isEqualTo(501);
        stranger.asks("GET /" + name);
        stranger.asks("GET /static/../" + name);
        stranger.asks("GET /static/" + name + ".js");
        stranger.asks("DELETE /products/" + name);
        stranger.asks("POST /" + name, "Content-Length: 9");
        stranger.asks("GET /" + name, "Origin: http://other.example");
    }

    private List<Integer> requests(int count, AtomicInteger next) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(stranger.status("GET /favicon.svg", madeUpAddress(next)));
        }
        return statuses;
    }

    private List<Integer> sockets(int count, AtomicInteger next) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                stranger.opensSocket(madeUpAddress(next));
                statuses.add(101);
            } catch (IOException e) {
                statuses.add(status(e.getMessage()));
            }
        }
        return statuses;
    }

    private static String madeUpAddress(AtomicInteger next) {
        int number = next.getAndIncrement();
        return "X-Forwarded-For: 198.51." + number / 250 + "." + number % 250;
    }

    private long series() {
        return pod.service()
                .metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .count();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(pod.temporary())) {
            return all.sorted().toList();
        }
    }
}
