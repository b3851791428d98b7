package com.evilcorp.support.evaluator.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the evaluator is told of many sessions at once. */
@QuarkusTest
class StatisticsPageTest extends Scene {
    private static final Pattern LINK = Pattern.compile("href=\"(/transcripts\\?[^\"]+)\"");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void every_figure_leads_to_the_sessions_behind_it() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada " + mark, "Why?");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("Because");
        rep.sends("end");
        ada.sees("ended");
        ada.sends("rate", "stars", 1);
        ada.sees("rated");
        Customer bob = customer();
        bob.starts("Bob " + mark, "Why?");
        bob.sends("end");
        bob.sees("ended");

        String page = page("/transcripts/figures?name=" + mark);
        assertThat(page)
                .contains("<b>2</b> sessions", "Ended by the rep", "Abandoned", "1.0 of 5", "90th percentile", "<svg");
        Matcher link = LINK.matcher(page);
        int links = 0;
        while (link.find()) {
            String behind = page(link.group(1).replace("&amp;", "&"));
            boolean isOfNone = link.group(1).contains("cause=") || link.group(1).contains("stars=");
            assertThat(behind.contains(mark + "</bdi>") || isOfNone)
                    .as(link.group(1))
                    .isTrue();
            links++;
        }
        assertThat(links).isGreaterThan(12);
    }

    @Test
    void nonsense_and_nobody_have_a_page_too() {
        given().get("/transcripts/figures?from=yesterday").then().statusCode(400);
        assertThat(page("/transcripts/figures?name=" + mark)).contains("Nobody, at no time");
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
