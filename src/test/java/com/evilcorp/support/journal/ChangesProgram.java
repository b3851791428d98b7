package com.evilcorp.support.journal;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;

/** A program that asks what has changed, and may die at any moment. */
final class ChangesProgram {
    private ChangesProgram() {}

    /** All that comes until nothing more does; of each answer a part alone is dealt with before the program dies. */
    static List<Map<String, Object>> everything(long begin, Random random, AtomicBoolean isOver) {
        List<Map<String, Object>> got = new ArrayList<>();
        long position = begin;
        boolean isLast;
        do {
            isLast = isOver.get();
            List<Map<String, Object>> facts = ask(position, 0).getList("facts");
            isLast &= facts.isEmpty();
            int dealtWith = facts.isEmpty() ? 0 : 1 + random.nextInt(facts.size());
            got.addAll(facts.subList(0, dealtWith));
            position = dealtWith == 0
                    ? position
                    : ((Number) facts.get(dealtWith - 1).get("position")).longValue();
        } while (!isLast);
        return got;
    }

    static JsonPath ask(long after, int wait) {
        return given().get("/transcripts/changes?after=" + after + "&wait=" + wait)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The next events of a stream, which is left then; fewer if it ends before. */
    static List<String> events(long lastEventId, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        ConfigProvider.getConfig().getValue("test.url", String.class) + "/transcripts/changes"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(lastEventId))
                .build();
        List<String> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line;
                } else if (line.startsWith("data:")) {
                    events.add(id + " " + line);
                }
                if (events.size() == count) {
                    break;
                }
            }
        }
        return events;
    }
}
