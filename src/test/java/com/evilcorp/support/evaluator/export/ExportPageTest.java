package com.evilcorp.support.evaluator.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator takes along. */
@QuarkusTest
class ExportPageTest extends Scene {
    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_spreadsheet_gets_a_row_for_each_session_and_no_formulas() {
        Customer eve = customer();
        eve.starts("=Eve " + mark, "\"Why?\",\n@me");
        eve.sends("end");
        eve.sees("ended");
        Customer ada = customer();
        ada.starts("Ada " + mark, "x");
        ada.sends("end");
        ada.sees("ended");
        Indexed.all(database);
        Response answer = given().get("/transcripts/sessions.csv?name=" + mark);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"sessions.csv\"");
        String[] rows = answer.asString().split("\r\n");
        assertThat(rows).hasSize(3);
        assertThat(rows[0]).isEqualTo("\uFEFF" + ExportedSession.CSV_HEADINGS.strip());
        assertThat(rows[1]).startsWith(ada.session() + ",").contains(",Ada " + mark + ",,x,");
        assertThat(rows[2])
                .startsWith(eve.session() + ",")
                .contains(",'=Eve " + mark + ",,\"\"\"Why?\"\",\n'@me\",", ",abandoned,");
    }

    @Test
    void a_program_gets_each_session_with_its_lines() throws IOException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada " + mark, "Why?");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("שלום 🧂");
        rep.sends("end");
        ada.sees("ended");
        Indexed.all(database);
        Response answer = given().get("/transcripts/sessions.jsonl?name=" + mark);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        List<JsonNode> sessions = lines(answer);
        assertThat(sessions).hasSize(1);
        JsonNode session = sessions.get(0);
        assertThat(session.path("session").asText()).isEqualTo(ada.session());
        assertThat(session.path("outcome").asText()).isEqualTo("ended-by-rep");
        assertThat(session.path("openedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(session.path("lineCount").asInt()).isEqualTo(2);
        assertThat(session.path("lines").findValuesAsText("text")).containsExactly("Why?", "שלום 🧂");
        assertThat(session.path("lines").findValuesAsText("from")).containsExactly("customer", "rep");
        assertThat(session.has("stars")).isFalse();
        assertThat(session.toString()).doesNotContain("token", ada.token());
    }

    @Test
    void the_list_itself_is_what_is_accepted() {
        assertThat(accepting("text/csv").contentType()).startsWith("text/csv");
        assertThat(accepting("application/x-ndjson").contentType()).startsWith("application/x-ndjson");
        assertThat(accepting("*/*").contentType()).startsWith("text/html");
        assertThat(accepting("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .contentType())
                .startsWith("text/html");
    }

    @Test
    void nonsense_is_refused() {
        Response answer = given().get("/transcripts/sessions.csv?from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("This makes no sense: from=yesterday.");
    }

    @Test
    void asking_for_the_head_alone_takes_no_room() {
        for (int i = 0; i < 5; i++) {
            assertThat(given().head("/transcripts/sessions.csv").statusCode()).isEqualTo(200);
        }
        assertThat(given().get("/transcripts/sessions.csv?name=" + mark).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_clock_that_was_set_back_makes_of_a_time_is_none() throws IOException, SQLException {
        Instant noon = Instant.parse("2003-02-01T12:00:00Z");
        UUID odd = new PastSessions(database)
                .session(
                        "Odd " + mark,
                        noon,
                        noon.minusSeconds(10),
                        noon.minusSeconds(20),
                        noon.minusSeconds(30),
                        "ENDED_BY_REP",
                        null);
        Indexed.all(database);
        JsonNode session =
                lines(given().get("/transcripts/sessions.jsonl?name=" + mark)).get(0);
        assertThat(Stream.of("waitedMs", "firstReplyMs", "handledMs")
                        .map(time -> session.path(time).asLong(-1)))
                .containsExactly(0L, 0L, 0L);
        Response figures = given().get("/transcripts/figures?name=" + mark);
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.asString()).doesNotContain("-10 s", "-20 s");
        Response page = given().get("/transcripts/" + odd);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("0 s").doesNotContain("-10 s", "-20 s");
    }

    private Response accepting(String types) {
        return given().header("Accept", types).get("/transcripts?name=" + mark);
    }

    private static List<JsonNode> lines(Response answer) throws IOException {
        List<JsonNode> sessions = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            sessions.add(new ObjectMapper().readTree(line));
        }
        return sessions;
    }
}
