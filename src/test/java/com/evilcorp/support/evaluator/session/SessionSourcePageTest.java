package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a session there is a way back to whatever page it was come by on, as that page was. */
@QuarkusTest
class SessionSourcePageTest {
    private static final Instant NOON = Instant.parse("2016-05-09T12:00:00Z");
    private static final int SESSIONS = 6;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final List<UUID> filed = new ArrayList<>();

    DataSource database;

    @BeforeEach
    void file() throws SQLException {
        for (int i = 0; i < SESSIONS; i++) {
            Instant opened = NOON.plus(Duration.ofHours(i));
            filed.add(new PastSessions(database)
                    .session(mark, opened, opened, opened, opened.plusSeconds(30 - i), "ENDED_BY_REP", 1 + i % 5));
        }
        try (Connection connection = database.getConnection()) {
            SqlQuery.of("update transcript set comment = 'No lid.' where name = ?", mark)
                    .update(connection);
        }
        Indexed.all(database);
    }

    @Test
    void what_is_worth_reading_is_gone_back_to() {
        leadsBack("/transcripts/worth-reading?name=" + mark);
    }

    @Test
    void comments_are_gone_back_to_with_their_words_and_their_order() {
        leadsBack("/transcripts/comments?name=" + mark + "&order=stars&said=no+lid");
    }

    @Test
    void a_sample_is_gone_through_in_its_order_even_where_what_it_was_drawn_from_has_changed() throws SQLException {
        String drawn = "/transcripts/sample?reviewed=no&name=" + mark + "&n=4&seed=7&upTo=0";
        List<String> rows = sessions(page(drawn));
        assertThat(rows).hasSize(4);
        String session = page(rows.get(0));
        assertThat(way(session, "prev")).isEmpty();
        try (Connection connection = database.getConnection()) {
            SqlQuery.of("update transcript set reviewed_at = ended_at where name = ?", mark)
                    .update(connection);
        }
        List<String> gone = new ArrayList<>(List.of(rows.get(0)));
        for (Optional<String> next = way(session, "next"); next.isPresent(); next = way(page(next.get()), "next")) {
            gone.add(next.get());
        }
        assertThat(gone).isEqualTo(rows);
        assertThat(way(page(rows.get(3)), "prev")).contains(rows.get(2));
        assertThat(back(page(rows.get(3)))).isEqualTo(drawn + "#" + anchor(rows.get(3)));
    }

    @Test
    void a_day_that_was_run_again_is_gone_back_to() throws SQLException {
        PastSessions past = new PastSessions(database);
        Instant nine = Instant.parse("2016-06-06T09:00:00Z");
        past.shift(nine, nine.plus(Duration.ofHours(8)));
        past.session(mark, nine, nine.plusSeconds(90), null, nine.plusSeconds(600), "ENDED_BY_REP", null);
        leadsBack("/transcripts/what-if?zone=UTC&day=2016-06-06&change=prompt-answers&at=08%3A30");
    }

    @Test
    void so_it_is_from_a_session_that_was_erased() {
        String asked = "?name=" + mark + "&order=waited";
        String session = "/transcripts/" + filed.get(2);
        given().redirects().follow(false).post(session + "/erasure").then().statusCode(303);
        String tombstone = page(session + asked);
        assertThat(tombstone).contains("Erased").doesNotContain("No lid.");
        assertThat(back(tombstone)).isEqualTo("/transcripts" + asked + "#session-" + filed.get(2));
    }

    @ParameterizedTest
    @CsvSource({"/erasure, order=waited", "/person, order=waited", "/person, via=comments&said=no+lid"})
    void who_is_asked_whether_to_erase_comes_back_to_the_session_as_it_was_come_by(String question, String list) {
        String session = "/transcripts/" + filed.get(1);
        String asked = "?name=" + mark + "&" + list;
        assertThat(addresses(page(session + asked), "href")).contains(session + question + asked);
        String asking = page(session + question + asked);
        assertThat(addresses(asking, "href"))
                .contains(session + asked, "/transcripts/unreviewed" + asked)
                .doesNotContain(session);
        String erasure = addresses(asking, "action").get(0);
        assertThat(erasure).startsWith(session + question).endsWith(asked);
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .post(erasure)
                .then()
                .statusCode(303)
                .header("Location", endsWith(session + asked));
        assertThat(page(session + asked)).contains("Erased");
    }

    @Test
    void nonsense_leads_back_to_the_list() {
        for (String source : List.of("nowhere", "%3Cscript%3E")) {
            assertThat(back(page("/transcripts/" + filed.get(0) + "?name=" + mark + "&via=" + source)))
                    .isEqualTo("/transcripts?name=" + mark + "#session-" + filed.get(0));
        }
    }

    /** To the row of the page, and from a session to the next unreviewed one as well. */
    private void leadsBack(String address) {
        List<String> rows = sessions(page(address));
        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            String session = page(row);
            assertThat(way(session, "next")).isEmpty();
            assertThat(back(session)).isEqualTo(address + "#" + anchor(row));
            assertThat(page(address)).contains("id=\"" + anchor(row) + "\"");
        }
    }

    private static String anchor(String session) {
        return "session-" + session.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static List<String> sessions(String page) {
        return Pattern.compile("href=\"(/transcripts/[0-9a-f-]{36}\\?[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static Optional<String> way(String page, String way) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"" + way + "\"").matcher(page);
        return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static List<String> addresses(String page, String attribute) {
        return Pattern.compile(attribute + "=\"(/transcripts[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1)
                        .replace("&amp;", "&")
                        .replace("?below", "&below")
                        .replaceFirst("&below=.*", ""))
                .toList();
    }

    private static String back(String page) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\" data-key=\"u\"").matcher(page);
        assertThat(link.find()).isTrue();
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
