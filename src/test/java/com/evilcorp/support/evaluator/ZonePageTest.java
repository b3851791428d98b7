package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and hours are those of the evaluator's time zone, whatever daylight saving does. */
@QuarkusTest
class ZonePageTest extends Scene {
    private static final Pattern SESSION = Pattern.compile("id=\"session-([0-9a-f-]{36})\"");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    DataSource database;

    /** In 2015, clocks were put forward in Madrid on 29 March and back on 25 October, a Sunday each. */
    @ParameterizedTest
    @CsvSource({
        "2015-03-28T22:59:59Z, Europe/Madrid, 2015-03-28, 6, 23, 23:59:59",
        "2015-03-28T23:00:00Z, Europe/Madrid, 2015-03-29, 7, 0, 00:00:00",
        "2015-03-29T01:30:00Z, Europe/Madrid, 2015-03-29, 7, 3, 03:30:00",
        "2015-03-29T21:59:59Z, Europe/Madrid, 2015-03-29, 7, 23, 23:59:59",
        "2015-03-29T22:00:00Z, Europe/Madrid, 2015-03-30, 1, 0, 00:00:00",
        "2015-10-25T00:30:00Z, Europe/Madrid, 2015-10-25, 7, 2, 02:30:00",
        "2015-10-25T01:30:00Z, Europe/Madrid, 2015-10-25, 7, 2, 02:30:00",
        "2015-10-25T22:59:59Z, Europe/Madrid, 2015-10-25, 7, 23, 23:59:59",
        "2015-06-01T18:29:59Z, Asia/Kolkata, 2015-06-01, 1, 23, 23:59:59",
        "2015-06-01T18:30:00Z, Asia/Kolkata, 2015-06-02, 2, 0, 00:00:00",
        "2015-06-01T18:15:00Z, Asia/Kathmandu, 2015-06-02, 2, 0, 00:00:00",
        "2015-06-01T05:00:00Z, America/Los_Angeles, 2015-05-31, 7, 22, 22:00:00",
        "2015-06-01T05:00:00Z, UTC, 2015-06-01, 1, 5, 05:00:00",
    })
    void a_session_is_of_the_day_and_the_hour_that_it_was_there(
            Instant opened, String zone, String day, int weekday, int hour, String clock) throws SQLException {
        UUID session =
                new PastSessions(database).session(mark, opened, null, null, opened.plusSeconds(1), "DECLINED", null);
        Indexed.all(database);
        String asked = "name=" + mark + "&zone=" + zone;
        assertThat(listed(asked + "&from=" + day + "&to=" + day)).containsExactly(session.toString());
        assertThat(listed(asked + "&to=" + LocalDate.parse(day).minusDays(1))).isEmpty();
        assertThat(listed(asked + "&from=" + LocalDate.parse(day).plusDays(1))).isEmpty();
        assertThat(listed(asked + "&weekday=" + weekday + "&hour=" + hour)).containsExactly(session.toString());
        assertThat(listed(asked + "&hour=" + (hour + 1) % 24)).isEmpty();
        assertThat(listed(asked + "&weekday=" + (weekday % 7 + 1))).isEmpty();
        assertThat(page("/transcripts?" + asked)).contains(clock, "Times are " + zone + ".");
        assertThat(page("/transcripts/figures?" + asked))
                .contains("Days and hours are " + zone + ".", "weekday=" + weekday + "&amp;hour=" + hour + "&amp;zone=")
                .contains("from=" + day + "&amp;to=" + day);
        assertThat(page("/transcripts/" + session + "?" + asked)).contains(">" + clock + "</time>");
        assertThat(page("/transcripts/" + session + ".txt?zone=" + zone)).contains(clock, "Times are " + zone + ".");
        assertThat(page("/transcripts/sessions.csv?" + asked)).contains("," + opened + ",");
    }

    @Test
    void the_zone_that_was_asked_for_last_is_remembered() {
        String cookie = given().get("/transcripts?zone=Asia/Tokyo")
                .then()
                .statusCode(200)
                .extract()
                .cookie("zone");
        assertThat(cookie).isEqualTo("Asia/Tokyo");
        assertThat(given().cookie("zone", cookie).get("/transcripts").asString())
                .contains("value=\"Asia/Tokyo\"", "/transcripts/figures?zone=Asia%2FTokyo");
        assertThat(given().cookie("zone", cookie).get("/transcripts?zone=UTC").asString())
                .contains("name=\"zone\" maxlength=\"60\" value=\"UTC\"");
        assertThat(given().cookie("zone", "nonsense").get("/transcripts").asString())
                .contains("value=\"UTC\"");
        assertThat(given().get("/transcripts").cookies()).doesNotContainKey("zone");
    }

    @Test
    void what_is_no_zone_is_answered_with_a_sentence() {
        assertThat(given().get("/transcripts?zone=Mars/Olympus")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("<bdi>Mars/Olympus</bdi></q> is not a time zone");
    }

    private static List<String> listed(String asked) {
        return SESSION.matcher(page("/transcripts?" + asked))
                .results()
                .map(found -> found.group(1))
                .toList();
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
