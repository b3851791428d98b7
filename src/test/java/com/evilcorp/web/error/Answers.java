package com.evilcorp.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Asks the service, and holds each refusal to what all of them are like. It asks thousands of times, which takes a client
 * that keeps its connections.
 */
final class Answers {
    static final String ID = "X-Request-ID";
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Answers() {}

    /** Holds the answer to what every refusal is like. */
    static HttpResponse<String> told(String accepted, String language, String method, String path) {
        return told(accepted, language, method, path, asked(path).method(method, BodyPublishers.noBody()));
    }

    /** The same with a body. */
    static HttpResponse<String> told(
            String accepted, String language, String method, String path, String type, String body) {
        return told(
                accepted,
                language,
                method,
                path,
                asked(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static HttpResponse<String> told(
            String accepted, String language, String method, String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request.header("Accept", accepted)
                .header("Accept-Language", language)
                .build());
        String asked = method + " " + shortened(path) + " accepting " + accepted + ": " + answer.statusCode();
        if (!isAnExportTooMany(path, answer)) {
            assertThat(answer.statusCode()).as(asked).isLessThan(500);
        }
        assertThat(header(answer, ID)).as(asked).isNotBlank();
        if (answer.statusCode() >= 400) {
            isFitForPeople(asked, answer.body());
            assertThat(header(answer, "Content-Language")).as(asked).isEqualTo(language);
            if (!isPageOfItsOwn(answer)) {
                boolean isForBrowsers = accepted.equals(BROWSER);
                assertThat(header(answer, "Content-Type"))
                        .as(asked)
                        .startsWith(isForBrowsers ? "text/html" : ProblemDetails.TYPE);
                if (!method.equals("HEAD")) {
                    saysItsId(answer, isForBrowsers, asked);
                }
            }
        }
        return answer;
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    /** Few may run at once, and the one before may not have noticed yet that it is over. */
    private static boolean isAnExportTooMany(String path, HttpResponse<String> answer) {
        return path.startsWith("/transcripts/sessions.")
                && answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    /** One that was asked for, and says what is wrong with what was filled in. */
    private static boolean isPageOfItsOwn(HttpResponse<String> answer) {
        return header(answer, "Content-Type").startsWith("text/html")
                && answer.body().contains("<form");
    }

    private static void saysItsId(HttpResponse<String> answer, boolean isPage, String asked) {
        if (isPage) {
            assertThat(answer.body()).as(asked).contains("</html>", header(answer, ID));
        } else {
            JsonNode problem = json(answer.body());
            assertThat(problem.path("request").asText()).as(asked).isEqualTo(header(answer, ID));
            assertThat(problem.path("status").asInt()).as(asked).isEqualTo(answer.statusCode());
            assertThat(problem.path("detail").asText()).as(asked).isNotBlank();
        }
    }

    static void isFitForPeople(String asked, String body) {
        assertThat(body)
                .as(asked)
                .doesNotContain(
                        "\tat ",
                        "Exception",
                        "com.evilcorp",
                        "java.",
                        "jakarta.",
                        "io.vertx",
                        "io.quarkus",
                        "org.jboss");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private static String shortened(String path) {
        return path.length() > 120 ? path.substring(0, 120) + "..." : path;
    }
}
