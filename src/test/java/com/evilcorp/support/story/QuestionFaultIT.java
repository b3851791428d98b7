package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A question outlives the program that took it, which is killed after each step and in the middle of them. */
class QuestionFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BROWSERS = 4;
    private static final int LEFT_BEFORE_THE_KILL = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final UUID visitor = UUID.randomUUID();
    private String database;
    private PackagedService service;

    @BeforeEach
    void starts() throws IOException {
        database = new EmbeddedPostgresDatabase().start(Files.createDirectories(folder.resolve("elsewhere")), false);
        service = started();
    }

    @AfterEach
    void ends() {
        service.close();
    }

    @Test
    void left_answered_found_and_gone_on_with_across_kills_it_is_all_there_once() throws SQLException {
        String id = UUID.randomUUID().toString();
        Response left = leave(visitor, id, "Why is it dark?");
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        String words = words(left);
        isKilledAndStarted();

        Rep night = service.console();
        night.sits();
        assertThat(asked("/support/questions").jsonPath().<String>getList("waiting.entries.text.flatten()"))
                .containsExactly("Why is it dark?");
        assertThat(put(night, "/support/questions/" + id + "/readings/1", Map.of())
                        .statusCode())
                .isEqualTo(204);
        String answer = "/support/questions/" + id + "/answers/" + UUID.randomUUID();
        Map<String, Object> text = Map.of("version", 1, "text", "It is night.");
        assertThat(put(night, answer, text).statusCode()).isEqualTo(200);
        isKilledAndStarted();

        Rep morning = service.console();
        morning.sitsAgain(night);
        assertThat(put(morning, answer, text).statusCode()).as("sent again").isEqualTo(200);
        String typed = words.toUpperCase(Locale.ROOT).replace(' ', '-');
        assertThat(said(typed)).containsExactly("Why is it dark?", "It is night.");
        isKilledAndStarted();

        assertThat(said(words)).containsExactly("Why is it dark?", "It is night.");
        assertThat(service.page("/transcripts/questions/" + id))
                .contains("Opened by the rep:", "Found by the customer:");
        assertThat(texts("select reader || entries from question_reading order by 1"))
                .containsExactly("CUSTOMER2", "REP1");
        Rep noon = service.console();
        noon.sitsAgain(morning);
        String token = UUID.randomUUID().toString();
        assertThat(goesOn(words, token)).isEqualTo(204);
        isKilledAndStarted();

        assertThat(goesOn(words, token)).as("sent again").isEqualTo(204);
        chat(noon, token);
        service.close();
        assertThat(texts("select left_question::text from transcript")).containsExactly(id);
        assertThat(texts("select said from line order by seq"))
                .containsExactly("Why is it dark?", "It is night.", "And now it is day.");
        assertThat(texts("select said from question_entry order by seq"))
                .containsExactly("Why is it dark?", "It is night.");
        isUnaltered(1);
    }

    @Test
    void killed_while_many_are_left_each_that_had_its_words_is_under_them_and_the_rest_can_be_sent_again()
            throws Exception {
        Map<String, String> words = new ConcurrentHashMap<>();
        Map<String, UUID> sent = new ConcurrentHashMap<>();
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        List<Future<?>> all = IntStream.range(0, BROWSERS)
                .<Future<?>>mapToObj(i -> browsers.submit(() -> leavesUntilTheEnd(sent, words)))
                .toList();
        await().atMost(PATIENCE).until(() -> words.size() >= LEFT_BEFORE_THE_KILL);
        service.isKilled();
        for (Future<?> browser : all) {
            browser.get();
        }
        browsers.shutdown();
        service = started();

        words.forEach((id, six) -> assertThat(said(six)).containsExactly("Why, " + id + "?"));
        sent.forEach((id, browser) -> {
            if (!words.containsKey(id)) {
                Response again = leave(browser, id, "Why, " + id + "?");
                assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
                assertThat(said(words(again))).containsExactly("Why, " + id + "?");
            }
        });
        service.close();
        assertThat(texts("select id::text from question")).containsExactlyInAnyOrderElementsOf(sent.keySet());
        assertThat(texts("select question::text from question_entry")).hasSameSizeAs(sent.keySet());
        isUnaltered(sent.size());
    }

    private void leavesUntilTheEnd(Map<String, UUID> sent, Map<String, String> words) {
        try {
            while (true) {
                String id = UUID.randomUUID().toString();
                UUID browser = UUID.randomUUID();
                sent.put(id, browser);
                Response left = leave(browser, id, "Why, " + id + "?");
                assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
                words.put(id, words(left));
            }
        } catch (Exception e) {
            // Its connections are cut a moment before it is gone.
            service.exitCode();
        }
    }

    private void chat(Rep former, String token) {
        Rep rep = service.console();
        rep.sitsAgain(former);
        Customer ada = service.customer();
        ada.sends("resume", "token", token, "after", 0);
        String session = ada.sees("resumed").path("session").asText();
        ada.seesLine("Why is it dark?");
        ada.seesLine("It is night.");
        rep.sends("attend", "session", session);
        assertThat(rep.sees("attended").path("lines").findValuesAsText("text"))
                .containsExactly("Why is it dark?", "It is night.");
        rep.says("And now it is day.");
        ada.seesLine("And now it is day.");
        rep.sends("end");
        ada.sees("ended");
    }

    private PackagedService started() {
        return new PackagedService(
                        folder,
                        "-Dquarkus.datasource.jdbc.url=" + database,
                        "-Dsupport.questions.max-per-address-and-day=1000000")
                .isReady();
    }

    private void isKilledAndStarted() {
        service.isKilled();
        service = started();
    }

    private void isUnaltered(int questions) {
        service = PackagedService.thatChecksTranscripts(folder, "-Dquarkus.datasource.jdbc.url=" + database);
        assertThat(service.exitCode()).as(service.log()).isZero();
        assertThat(service.log()).contains(questions + " questions are unaltered. 0 were shredded");
    }

    private Response leave(UUID browser, String id, String text) {
        return given().port(service.port())
                .cookie("visitor", browser)
                .formParams("id", id, "text", text)
                .post("/questions");
    }

    private static String words(Response left) {
        return String.join(" ", left.jsonPath().<String>getList("words"));
    }

    /** In a browser that knows nothing of it. */
    private List<String> said(String words) {
        return given().port(service.port())
                .formParam("words", words)
                .post("/questions/look")
                .jsonPath()
                .getList("entries.text");
    }

    private int goesOn(String words, String token) {
        return given().port(service.port())
                .formParams("words", words, "token", token)
                .post("/questions/chats")
                .statusCode();
    }

    private Response asked(String path) {
        return given().port(service.port()).get(path);
    }

    private Response put(Rep rep, String path, Map<String, Object> body) {
        return given().port(service.port())
                .header("Authorization", "Bearer " + rep.token())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
