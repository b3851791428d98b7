package com.evilcorp.support.evaluator.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the evaluator finds sessions. */
@QuarkusTest
class TranscriptListPageTest extends Scene {
    private static final Pattern SESSION = Pattern.compile("<a href=\"/transcripts/([0-9a-f-]{36})\">");
    private static final Pattern OLDER = Pattern.compile("href=\"(/transcripts\\?[^\"]+)\" rel=\"next\"");

    /** Of this test alone: all tests file into the same drawer. */
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_row_has_the_question_the_lines_and_the_times() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada " + mark, "Why is my sock alone?");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("It is not");
        ada.says("It is");
        ada.sends("end");
        ada.sees("ended");
        String row = row(ada, "/transcripts?name=" + mark);
        assertThat(row).contains("Why is my sock alone?", "Ended by the customer");
        assertThat(cell(row, "Lines")).isEqualTo("3");
        assertThat(cell(row, "First reply")).matches("\\d+ s");
        assertThat(cell(row, "Waited")).matches("\\d+ s");
        assertThat(cell(row, "Handled")).matches("\\d+ s");
    }

    @Test
    void what_a_customer_was_promised_is_stored_as_they_were_told_it() {
        Rep rep = console();
        rep.sits();
        for (int i = 0; i < 5; i++) {
            Served.session(rep, customer(), "Sample", "Why?", "Because.");
        }
        customer().starts("First", "Why?");
        Customer ada = customer();
        JsonNode wait = ada.starts("Ada " + mark, "Why?").path("wait");
        assertThat(wait.path("high").isNumber()).isTrue();
        assertThat(page("/transcripts/sessions.jsonl?name=" + mark))
                .contains("\"place\":2,\"promisedLowMs\":"
                        + 1_000 * wait.path("low").asLong() + ",\"promisedHighMs\":"
                        + 1_000 * wait.path("high").asLong() + ",");
        assertThat(page("/transcripts?name=" + mark)).contains(", as no. 2</small>");
    }

    @Test
    void filters_combine() {
        Rep rep = console();
        rep.sits();
        Customer rated = customer();
        rated.sends("start", "name", "Rated " + mark, "product", "third-sock");
        rated.isQueued();
        rep.attends(rated);
        rated.sees("attended");
        rep.sends("end");
        rated.sees("ended");
        rated.sends("rate", "stars", 2);
        rated.sees("rated");
        Customer abandoned = customer();
        abandoned.sends("start", "name", "Abandoned " + mark, "product", "third-sock");
        abandoned.isQueued();
        abandoned.sends("end");
        abandoned.sees("ended");
        Customer waiting = customer();
        waiting.starts("Waiting " + mark, "x");

        assertThat(listed("")).containsExactly(waiting.session(), abandoned.session(), rated.session());
        assertThat(listed("&product=third-sock")).containsExactly(abandoned.session(), rated.session());
        assertThat(listed("&product=third-sock&outcome=abandoned")).containsExactly(abandoned.session());
        assertThat(listed("&outcome=waiting")).containsExactly(waiting.session());
        assertThat(listed("&outcome=waiting&outcome=ended-by-rep&outcome=open"))
                .containsExactly(waiting.session(), rated.session());
        assertThat(listed("&stars=2")).containsExactly(rated.session());
        assertThat(listed("&stars=1&stars=2")).containsExactly(rated.session());
        assertThat(listed("&stars=3")).isEmpty();
        assertThat(listed("&waited=0")).hasSize(3);
        assertThat(listed("&waited=3600")).isEmpty();
        assertThat(listed("&handled=0")).containsExactly(rated.session());
        assertThat(listed("&reviewed=no")).hasSize(3);
        assertThat(page("/transcripts?outcome=abandoned&stars=4&name=" + mark))
                .contains("/transcripts?stars=4&amp;name=" + mark + "\" aria-label=\"Without: Abandoned\"");
        assertThat(listed("&reviewed=yes")).isEmpty();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(listed("&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .hasSize(3);
        assertThat(listed("&to=" + today.minusDays(2))).isEmpty();
        assertThat(listed("&from=" + today.plusDays(2))).isEmpty();
    }

    @Test
    void pages_stand_still_while_new_sessions_arrive() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < SessionQuery.PAGE + 2; i++) {
            all.add(0, briefly("Leafed " + mark));
        }
        String first = page("/transcripts?name=" + mark);
        assertThat(sessions(first)).isEqualTo(all.subList(0, SessionQuery.PAGE));
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        briefly("Leafed " + mark);
        String second = page(older.group(1).replace("&amp;", "&"));
        assertThat(sessions(second)).isEqualTo(all.subList(SessionQuery.PAGE, all.size()));
        assertThat(second).contains("Newest sessions").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "outcome=fine",
                "waited=-1",
                "stars=9",
                "before=nonsense",
                "weekday=8",
                "cause=laziness",
                "handled=99999999999999999999"
            })
    void nonsense_is_answered_with_a_sentence(String query) {
        String value = query.substring(query.indexOf('=') + 1);
        answer("/transcripts?" + query).statusCode(400);
        assertThat(answer("/transcripts?" + query).extract().asString())
                .contains("role=\"alert\"", "<bdi>" + value + "</bdi></q> is not a", "It was ignored.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search=%00",
                "search=%27%3B--",
                "search=%22",
                "search=-",
                "search=%3A*%26%21%28",
                "search=%ED%A0%80",
                "name=%25",
                "search=-everything",
                "before=",
                "search=%F0%9F%98%80",
                "from=2026-01-31&to=2025-01-31"
            })
    void whatever_is_typed_gets_a_page(String query) {
        answer("/transcripts?" + query).statusCode(200);
    }

    private String briefly(String name) {
        Customer customer = customer();
        customer.starts(name, "x");
        customer.sends("end");
        customer.sees("ended");
        return customer.session();
    }

    private List<String> listed(String more) {
        return sessions(page("/transcripts?name=" + mark + more));
    }

    private static List<String> sessions(String page) {
        return SESSION.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String row(Customer customer, String address) {
        String list = page(address);
        int link = list.indexOf("/transcripts/" + customer.session());
        assertThat(link).isPositive();
        return list.substring(link, list.indexOf("</tr>", link));
    }

    private static String cell(String row, String label) {
        Matcher cell = Pattern.compile("data-label=\"" + label + "\"[^>]*>(?:<span>)?([^<]*)<")
                .matcher(row);
        assertThat(cell.find()).isTrue();
        return cell.group(1);
    }

    private static String page(String address) {
        return answer(address).statusCode(200).extract().asString();
    }

    private static ValidatableResponse answer(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }
}
