package com.evilcorp.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds for every answer, whichever resource gives it: who may keep it, and that it leads to no host. The request is
 * that of a visitor who has bought something, and names a host that is not ours wherever a host can be named.
 */
@QuarkusTest
class EndpointsPageTest extends EndpointScene {
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
                "POST /pictures                     | /pictures                       | no-store",
                "GET /queue                          | /queue                          | public, max-age=1",
                "GET /proof                          | /proof                          | no-store",
                "GET /questions                      | /questions                      | no-cache",
                "GET /questions/words/{language}.txt | /questions/words/es.txt         | public, max-age=86400",
                "POST /questions                     | /questions                      | no-store",
                "POST /questions/look                | /questions/look                 | no-store",
                "POST /questions/additions           | /questions/additions            | no-store",
                "POST /questions/ratings             | /questions/ratings              | no-store",
                "POST /questions/chats               | /questions/chats                | no-store",
                "POST /questions/withdrawals         | /questions/withdrawals          | no-store",
                "GET /support/questions              | /support/questions              | no-store",
                "PUT /support/questions/{question}/answers/{id} | /support/questions/{question}/answers/{receipt} | no-store",
                "PUT /support/questions/{question}/corrections/{id} | /support/questions/{question}/corrections/{session} | no-store",
                "PUT /support/questions/{question}/readings/{entries} | /support/questions/{question}/readings/1 | no-store",
                "GET /support                        | /support                        | no-store",
                "GET /support/orders                 | /support/orders                 | no-store",
                "GET /support/shift                  | /support/shift                  | no-store",
                "GET /support/replies                | /support/replies                | no-store",
                "GET /support/sessions/{session}/earlier | /support/sessions/{session}/earlier | no-store",
                "GET /support/sessions/{session}/lines | /support/sessions/{session}/lines | no-store",
                "GET /support/waiting/{count: [0-9]{1,6}}.svg | /support/waiting/7.svg | public, max-age=86400",
                "PUT /support/replies/{id}           | /support/replies/{receipt}      | no-store",
                "POST /support/replies/{id}/uses     | /support/replies/{receipt}/uses | no-store",
                "DELETE /support/replies/{id}        | /support/replies/{receipt}      | no-store",
                "GET /support/topics                 | /support/topics                 | no-store",
                "PUT /support/topics/{slug}          | /support/topics/{receipt}       | no-store",
                "DELETE /support/topics/{slug}       | /support/topics/{receipt}       | no-store",
                "GET /support/sessions/{session}/file | /support/sessions/{session}/file | no-store",
                "GET /transcripts                    | /transcripts                    | no-store",
                "GET /transcripts/figures            | /transcripts/figures            | no-store",
                "GET /transcripts/sample             | /transcripts/sample             | no-store",
                "GET /transcripts/comments           | /transcripts/comments           | no-store",
                "GET /transcripts/worth-reading      | /transcripts/worth-reading      | no-store",
                "GET /transcripts/questions          | /transcripts/questions          | no-store",
                "GET /transcripts/questions/{id}     | /transcripts/questions/{question} | no-store",
                "GET /transcripts/questions/{id}/erasure | /transcripts/questions/{question}/erasure | no-store",
                "GET /transcripts/questions.csv      | /transcripts/questions.csv      | no-store",
                "GET /transcripts/questions.jsonl    | /transcripts/questions.jsonl    | no-store",
                "GET /transcripts/what-if            | /transcripts/what-if            | no-store",
                "GET /transcripts/agreement          | /transcripts/agreement          | no-store",
                "GET /transcripts/scorecard          | /transcripts/scorecard          | no-store",
                "POST /transcripts/{id}/picks        | /transcripts/{session}/picks    | no-store",
                "POST /transcripts/questions/{id}/picks | /transcripts/questions/{question}/picks | no-store",
                "GET /transcripts/changes            | /transcripts/changes            | no-store",
                "GET /transcripts/sessions.csv       | /transcripts/sessions.csv       | no-store",
                "GET /transcripts/sessions.jsonl     | /transcripts/sessions.jsonl     | no-store",
                "GET /transcripts/{id}               | /transcripts/{session}          | no-store",
                "GET /transcripts/{id}.txt           | /transcripts/{session}.txt      | no-store",
                "GET /transcripts/{id}/live          | /transcripts/{session}/live     | no-store",
                "GET /transcripts/{id}/pictures/{picture} | /transcripts/{waiting}/pictures/{picture} | no-store",
                "GET /transcripts/{id}/person        | /transcripts/{session}/person   | no-store",
                "GET /transcripts/{id}/person.json   | /transcripts/{session}/person.json | no-store",
                "GET /my-data/{session}              | /my-data/{waiting}              | no-store",
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
                "GET /questions/leaving.js           | /questions/leaving.js           | no-cache",
                "GET /my-data/saving.js              | /my-data/saving.js              | no-cache",
                "POST /cart                          | /cart                           | no-store",
                "POST /cart/removals                 | /cart/removals                  | no-store",
                "POST /checkout                      | /checkout                       | no-store",
                "POST /products/{slug}/orders        | /products/third-sock/orders     | no-store",
                "GET /transcripts/sample             | /transcripts/sample?n=3         | no-store",
                "GET /transcripts/unreviewed         | /transcripts/unreviewed         | no-store",
                "GET /transcripts/questions/unreviewed | /transcripts/questions/unreviewed | no-store",
                "POST /transcripts/questions/{id}/reviews | /transcripts/questions/{question}/reviews | no-store",
                "POST /transcripts/questions/{id}/notes | /transcripts/questions/{question}/notes | no-store",
                "POST /transcripts/questions/{id}/erasure | /transcripts/questions/{question}/erasure | no-store",
                "POST /transcripts/scorecard         | /transcripts/scorecard          | no-store",
                "POST /transcripts/{id}/reviews      | /transcripts/{session}/reviews  | no-store",
                "POST /transcripts/{id}/notes        | /transcripts/{session}/notes    | no-store",
                "POST /transcripts/{id}/person/erasure | /transcripts/{session}/person/erasure | no-store",
                "POST /transcripts/{id}/erasure      | /transcripts/{session}/erasure  | no-store"
            })
    void what_leads_on_leads_to_a_path_whatever_host_the_request_names(String endpoint, String path, String caching) {
        Response answer = ask(endpoint, path);
        assertThat(answer.statusCode()).isIn(303, 307);
        assertThat(answer.header("Cache-Control")).isEqualTo(caching);
        assertThat(answer.header("Location")).matches("/[^/].*").doesNotContain(HOSTILE);
    }

    @Test
    void no_endpoint_is_left_out() {
        assertThat(Arrays.stream(EndpointsPageTest.class.getDeclaredMethods())
                        .flatMap(test -> Stream.ofNullable(test.getAnnotation(CsvSource.class)))
                        .filter(rows -> rows.delimiter() == '|')
                        .flatMap(rows -> Arrays.stream(rows.value()))
                        .map(row -> row.split("\\|")[0].strip())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.all().stream().map(Endpoint::toString).toList());
    }
}
