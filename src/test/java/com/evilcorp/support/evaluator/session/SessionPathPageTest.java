package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** From a list one goes to a session, on to the next one of the same list, and back to where one was. */
@QuarkusTest
class SessionPathPageTest extends Scene {
    private static final Instant LONG_AGO = Instant.parse("2014-02-03T10:00:00Z");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    DataSource database;

    @Test
    void one_goes_through_the_sessions_of_a_list_in_its_order_and_back() throws SQLException {
        List<UUID> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant opened = LONG_AGO.plusSeconds(60L * i);
            filed.add(new PastSessions(database)
                    .session(mark, opened, opened, opened, opened.plusSeconds(30 - i), "ENDED_BY_REP", 5));
        }
        Indexed.all(database);
        for (String list : List.of("search=" + mark, "search=" + mark + "&order=oldest", "name=" + mark)) {
            boolean isUp = list.endsWith("oldest");
            String middle = page("/transcripts/" + filed.get(1) + "?" + list);
            assertThat(link(middle, "prev")).isEqualTo("/transcripts/" + filed.get(isUp ? 0 : 2) + "?" + list);
            assertThat(link(middle, "next")).isEqualTo("/transcripts/" + filed.get(isUp ? 2 : 0) + "?" + list);
            assertThat(middle.replace("&amp;", "&"))
                    .contains("href=\"/transcripts?" + list + "#session-" + filed.get(1) + "\"");
            String last = page(link(middle, "next"));
            assertThat(last).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        }
        assertThat(page("/transcripts?search=" + mark)).contains("/transcripts/" + filed.get(0) + "?search=" + mark);
    }

    @Test
    void what_was_looked_for_is_marked_where_it_was_said() {
        Customer ada = customer();
        ada.starts("Ada", "My CAFÉ-" + mark + " <b>closed</b>");
        String page = page("/transcripts/" + ada.session() + "?search=cafe+closed");
        assertThat(page).contains("My <mark>CAFÉ</mark>-" + mark + " &lt;b&gt;<mark>closed</mark>&lt;/b&gt;");
        assertThat(page("/transcripts/" + ada.session())).doesNotContain("<mark>");
    }

    @Test
    void the_next_unreviewed_is_one_of_the_list_and_a_review_leads_back_into_it() {
        Rep rep = console();
        rep.sits();
        String mine = Served.session(rep, customer(), "Mine " + mark, "Why?", "Because.");
        Served.session(rep, customer(), "Other", "Why?", "Because.");
        Indexed.all(database);
        String asked = "?name=" + mark;
        given().redirects()
                .follow(false)
                .get("/transcripts/unreviewed" + asked)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/transcripts/" + mine + asked));
        assertThat(page("/transcripts/" + mine + asked))
                .contains("/transcripts/unreviewed" + asked + "&amp;below=", "/reviews" + asked + "#review");
        given().redirects()
                .follow(false)
                .formParam("view", UUID.randomUUID())
                .formParam("greeting", 1)
                .formParam("understanding", 1)
                .formParam("solution", 1)
                .formParam("tone", 1)
                .post("/transcripts/" + mine + "/reviews" + asked)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/transcripts/" + mine + asked + "#review"));
        assertThat(page("/transcripts/unreviewed" + asked))
                .contains("Every served session of these", "href=\"/transcripts" + asked + "\"");
    }

    @Test
    void what_is_missing_in_the_office_leads_to_the_office() {
        String missing = given().accept("text/html")
                .get("/transcripts/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(missing)
                .contains("href=\"/transcripts\"", "not on file")
                .doesNotContain("Back to the shop", "<support-chat");
        assertThat(given().accept("text/html").get("/nowhere").asString()).contains("Back to the shop");
    }

    private static String link(String page, String way) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"" + way + "\"").matcher(page);
        assertThat(link.find()).as(way).isTrue();
        return link.group(1).replace("&amp;", "&");
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
