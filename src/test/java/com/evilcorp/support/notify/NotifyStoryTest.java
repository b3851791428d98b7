package com.evilcorp.support.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Scene;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is called, and told of nobody. */
@QuarkusTest
@TestProfile(Calling.class)
class NotifyStoryTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TRACED = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private HttpServer called;

    DataSource database;

    @BeforeEach
    void listen() throws IOException {
        called = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Calling.port()), 0);
        called.createContext("/", exchange -> {
            traces.add(exchange.getRequestHeaders().getFirst("traceparent"));
            notices.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        called.start();
    }

    @AfterEach
    void hangUp() throws SQLException {
        called.stop(0);
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void somebody_is_called_once_for_who_waits_with_nobody_there_and_once_for_what_is_left() {
        customer().starts("Ada", "Anybody?");
        isCalledFor("waiting-unattended");
        customer().starts("Bob", "Nobody?");
        LeftQuestion.asking("Never mind");
        isCalledFor("question-left");
        assertThat(notices).hasSize(2).allSatisfy(notice -> assertThat(notice)
                .contains("\"count\":1")
                .doesNotContain("Ada")
                .doesNotContain("Anybody")
                .doesNotContain("Never mind"));
        assertThat(traces).hasSize(2).doesNotHaveDuplicates().allSatisfy(trace -> assertThat(trace)
                .matches(TRACED));
    }

    private void isCalledFor(String kind) {
        await().atMost(PATIENCE).until(() -> notices.stream().anyMatch(notice -> notice.contains(kind)));
    }
}
