package com.evilcorp.support.evaluator.list;

import static com.evilcorp.support.evaluator.list.ListPage.answer;
import static com.evilcorp.support.evaluator.list.ListPage.page;
import static com.evilcorp.support.evaluator.list.ListPage.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the evaluator narrows sessions down. */
@QuarkusTest
class FilterPageTest extends Scene {
    DataSource database;

    /** Of this test alone: all tests file into the same drawer. */
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

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
        Indexed.all(database);

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
    void days_that_are_often_asked_for_are_one_click_away() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String page = page("/transcripts?stars=3&from=" + today + "&to=" + today);
        String month = today.getDayOfMonth() == 1 ? "\" aria-current=\"true\">" : "\">";
        assertThat(page)
                .contains("\" aria-current=\"true\">Today</a>")
                .contains("?from=" + today.minusDays(1) + "&amp;to=" + today.minusDays(1)
                        + "&amp;stars=3\">Yesterday</a>")
                .contains("?from=" + today.minusDays(6) + "&amp;to=" + today + "&amp;stars=3\">Last 7 days</a>")
                .contains("?from=" + today.withDayOfMonth(1) + "&amp;to=" + today + "&amp;stars=3" + month
                        + "This month</a>");
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

    private List<String> listed(String more) {
        return sessions(page("/transcripts?name=" + mark + more));
    }
}
