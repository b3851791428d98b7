package com.evilcorp.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Asks the service, and holds each refusal to what all of them are like. */
final class Answers {
    static final String ID = "X-Request-ID";
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                    .encodeContentTypeAs("nonsense", ContentType.TEXT));

    private Answers() {}

    static RequestSpecification asked(String accepted, String language) {
        return given().config(AS_IT_STANDS)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", accepted)
                .header("Accept-Language", language);
    }

    /** Holds an answer to what every refusal is like. */
    static Response told(String accepted, String language, RequestSpecification request, String method, String path) {
        Response answer = request.request(method, path);
        String asked = method + " " + shortened(path) + " accepting " + accepted + ": " + answer.statusLine();
        if (!isAnExportTooMany(path, answer)) {
            assertThat(answer.statusCode()).as(asked).isLessThan(500);
        }
        assertThat(answer.header(ID)).as(asked).isNotBlank();
        if (answer.statusCode() >= 400) {
            String body = answer.asString();
            isFitForPeople(asked, body);
            assertThat(answer.header("Content-Language")).as(asked).isEqualTo(language);
            if (!isPageOfItsOwn(answer)) {
                boolean isForBrowsers = accepted.equals(BROWSER);
                assertThat(answer.contentType())
                        .as(asked)
                        .startsWith(isForBrowsers ? "text/html" : ProblemDetails.TYPE);
                if (!method.equals("HEAD")) {
                    saysItsId(answer, isForBrowsers, asked);
                }
            }
        }
        return answer;
    }

    /** Few may run at once, and the one before may not have noticed yet that it is over. */
    private static boolean isAnExportTooMany(String path, Response answer) {
        return path.startsWith("/transcripts/sessions.")
                && answer.statusCode() == 503
                && answer.header("Retry-After") != null;
    }

    /** One that was asked for, and says what is wrong with what was filled in. */
    private static boolean isPageOfItsOwn(Response answer) {
        return answer.contentType().startsWith("text/html") && answer.asString().contains("<form");
    }

    private static void saysItsId(Response answer, boolean isPage, String asked) {
        if (isPage) {
            assertThat(answer.asString()).as(asked).contains("</html>", answer.header(ID));
        } else {
            assertThat(answer.jsonPath().getString("request")).as(asked).isEqualTo(answer.header(ID));
            assertThat(answer.jsonPath().getInt("status")).as(asked).isEqualTo(answer.statusCode());
            assertThat(answer.jsonPath().getString("detail")).as(asked).isNotBlank();
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

    private static String shortened(String path) {
        return path.length() > 120 ? path.substring(0, 120) + "..." : path;
    }
}
