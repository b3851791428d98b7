package com.evilcorp.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds for every answer, whichever resource gives it: who may keep it, and that it leads to no host. The request is
 * that of a visitor who has bought something, and names a host that is not ours wherever a host can be named.
 */
@QuarkusTest
class EndpointsPageTest extends Scene {
    private static final String HOSTILE = "hostile.example";
    private static final Map<String, String> REVIEW =
            Map.of("greeting", "5", "understanding", "5", "solution", "5", "tone", "5");

    private final UUID visitor = UUID.randomUUID();
    private final UUID receipt = UUID.randomUUID();
    private String session;

    @BeforeEach
    void somebodyBoughtAndWasServed() {
        asVisitor().formParam("product", "third-sock").post("/cart");
        asVisitor().formParam("visit", receipt).post("/checkout");
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        ada.sees("attended");
        rep.sends("end");
        ada.sees("ended");
        session = ada.session();
    }

    @AfterEach
    void theReplyIsForgotten() {
        given().delete("/support/replies/" + receipt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /                               | /                               | no-store",
                "GET /products/{slug}                | /products/third-sock            | no-store",
                "GET /orders                         | /orders                         | no-store",
                "GET /cart                           | /cart                           | no-store",
                "GET /checkout                       | /checkout                       | no-store",
                "GET /receipts/{receipt}             | /receipts/{receipt}             | no-store",
                "GET /pictures/catalogue.svg         | /pictures/catalogue.svg         | public, max-age=86400",
                "GET /queue                          | /queue                          | public, max-age=1",
                "GET /support                        | /support                        | no-store",
                "GET /support/orders                 | /support/orders                 | no-store",
                "GET /support/shift                  | /support/shift                  | no-store",
                "GET /support/replies                | /support/replies                | no-store",
                "GET /support/sessions/{session}/earlier | /support/sessions/{session}/earlier | no-store",
                "GET /support/waiting/{count: [0-9]{1,6}}.svg | /support/waiting/7.svg | public, max-age=86400",
                "PUT /support/replies/{id}           | /support/replies/{receipt}      | no-store",
                "DELETE /support/replies/{id}        | /support/replies/{receipt}      | no-store",
                "GET /transcripts                    | /transcripts                    | no-store",
                "GET /transcripts/figures            | /transcripts/figures            | no-store",
                "GET /transcripts/sample             | /transcripts/sample             | no-store",
                "GET /transcripts/sessions.csv       | /transcripts/sessions.csv       | no-store",
                "GET /transcripts/sessions.jsonl     | /transcripts/sessions.jsonl     | no-store",
                "GET /transcripts/{id}               | /transcripts/{session}          | no-store",
                "GET /transcripts/{id}.txt           | /transcripts/{session}.txt      | no-store",
                "GET /transcripts/{id}/live          | /transcripts/{session}/live     | no-store",
                "GET /transcripts/{id}/erasure       | /transcripts/{session}/erasure  | no-store"
            })
    void what_is_somebodys_own_is_kept_by_nobody(String endpoint, String path, String caching) {
        Response answer = ask(endpoint, path);
        assertThat(answer.statusCode()).isLessThan(300);
        assertThat(answer.header("Cache-Control")).isEqualTo(caching);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.asString()).doesNotContain(HOSTILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /support-chat.js                | /support-chat.js                | no-cache",
                "POST /cart                          | /cart                           | no-store",
                "POST /cart/removals                 | /cart/removals                  | no-store",
                "POST /checkout                      | /checkout                       | no-store",
                "POST /products/{slug}/orders        | /products/third-sock/orders     | no-store",
                "GET /transcripts/sample             | /transcripts/sample?n=3         | no-store",
                "GET /transcripts/unreviewed         | /transcripts/unreviewed         | no-store",
                "POST /transcripts/{id}/reviews      | /transcripts/{session}/reviews  | no-store",
                "POST /transcripts/{id}/notes        | /transcripts/{session}/notes    | no-store",
                "POST /transcripts/{id}/erasure      | /transcripts/{session}/erasure  | no-store"
            })
    void what_leads_on_leads_to_a_path_whatever_host_the_request_names(String endpoint, String path, String caching) {
        Response answer = ask(endpoint, path);
        assertThat(answer.statusCode()).isIn(303, 307);
        assertThat(answer.header("Cache-Control")).isEqualTo(caching);
        assertThat(answer.header("Location")).matches("/[^/].*").doesNotContain(HOSTILE);
    }

    @Test
    void no_endpoint_is_left_out() throws NoSuchMethodException {
        Set<String> asked = new TreeSet<>();
        for (String test : new String[] {
            "what_is_somebodys_own_is_kept_by_nobody", "what_leads_on_leads_to_a_path_whatever_host_the_request_names"
        }) {
            Arrays.stream(getClass()
                            .getDeclaredMethod(test, String.class, String.class, String.class)
                            .getAnnotation(CsvSource.class)
                            .value())
                    .map(row -> row.split("\\|")[0].strip())
                    .forEach(asked::add);
        }
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.all().stream().map(Endpoint::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"/, no-cache", "/products/third-sock, no-cache", "/cart, no-store", "/transcripts/nothing, no-store"})
    void what_shows_nothing_of_anybody_is_asked_for_anew(String path, String caching) {
        assertThat(given().get(path).header("Cache-Control")).isEqualTo(caching);
    }

    private Response ask(String endpoint, String path) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String address = path.replace("{session}", session).replace("{receipt}", receipt.toString());
        RequestSpecification request = asVisitor()
                .header("Host", HOSTILE)
                .header("X-Forwarded-Host", HOSTILE)
                .header("Forwarded", "host=" + HOSTILE);
        return switch (method) {
            case "POST" ->
                request.formParams(REVIEW)
                        .formParam("product", "third-sock")
                        .formParam("line", "1")
                        .formParam("note", "Well put.")
                        .post(address);
            case "PUT" -> keepReply(request, address);
            case "DELETE" -> {
                keepReply(asVisitor(), address);
                yield request.delete(address);
            }
            default -> request.request(method, address);
        };
    }

    private static Response keepReply(RequestSpecification request, String address) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("shortcut", "endpoint", "text", "Hello."))
                .put(address);
    }

    private RequestSpecification asVisitor() {
        return given().redirects().follow(false).cookie("visitor", visitor);
    }
}
