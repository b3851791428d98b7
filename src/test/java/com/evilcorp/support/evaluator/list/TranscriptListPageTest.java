package com.evilcorp.support.evaluator.list;

import static com.evilcorp.support.evaluator.list.ListPage.page;
import static com.evilcorp.support.evaluator.list.ListPage.row;
import static com.evilcorp.support.evaluator.list.ListPage.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the evaluator finds sessions. */
@QuarkusTest
class TranscriptListPageTest extends Scene {
    private static final Pattern OLDER = Pattern.compile("href=\"(/transcripts\\?[^\"]+)\" rel=\"next\"");

    DataSource database;

    private static final Instant LONG_AGO = Instant.parse("2013-02-03T10:00:00Z");

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
        Indexed.all(database);
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
        Indexed.all(database);
        assertThat(page("/transcripts/sessions.jsonl?name=" + mark))
                .contains("\"place\":2,\"promisedLowMs\":"
                        + 1_000 * wait.path("low").asLong() + ",\"promisedHighMs\":"
                        + 1_000 * wait.path("high").asLong() + ",");
        assertThat(page("/transcripts?name=" + mark)).contains(", as no. 2</small>");
    }

    @Test
    void a_name_is_found_as_soon_as_its_session_is_told() {
        for (int i = 0; i < 5; i++) {
            Customer ada = customer();
            ada.starts("Ada" + i + " " + mark, "Why?");
            for (String page :
                    List.of("/transcripts?name=", "/transcripts?search=", "/transcripts/sessions.csv?name=")) {
                assertThat(page(page + "Ada" + i + "+" + mark)).contains(ada.session());
            }
        }
    }

    @Test
    void a_promise_is_said_to_be_kept_or_not_only_to_who_was_attended() {
        Rep rep = console();
        rep.sits();
        for (int i = 0; i < 5; i++) {
            Served.session(rep, customer(), "Sample", "Why?", "Because.");
        }
        Customer gone = customer();
        gone.starts("Gone " + mark, "Why?");
        gone.sends("end");
        gone.sees("ended");
        Customer attended = customer();
        attended.starts("Attended " + mark, "Why?");
        rep.attends(attended);
        attended.sees("attended");
        Indexed.all(database);
        String list = "/transcripts?name=" + mark;
        assertThat(row(attended, list)).containsPattern("told [^<]*: kept");
        assertThat(page("/transcripts/" + attended.session())).containsPattern("<dd>[^<]* min: kept");
        assertThat(row(gone, list)).contains("told ").doesNotContain("kept");
        assertThat(page("/transcripts/" + gone.session())).contains(" min</dd>").doesNotContain("kept");
        assertThat(page("/transcripts/" + gone.session() + ".txt"))
                .contains(" min")
                .doesNotContain("kept");
    }

    @Test
    void pages_stand_still_while_new_sessions_arrive() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < SessionQuery.PAGE + 2; i++) {
            all.add(0, briefly("Leafed " + mark));
        }
        Indexed.all(database);
        String first = page("/transcripts?name=" + mark);
        assertThat(sessions(first)).isEqualTo(all.subList(0, SessionQuery.PAGE));
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        briefly("Leafed " + mark);
        String second = page(older.group(1).replace("&amp;", "&"));
        assertThat(sessions(second)).isEqualTo(all.subList(SessionQuery.PAGE, all.size()));
        assertThat(second).contains("Newest sessions").doesNotContain("rel=\"next\"");
    }

    @Test
    void it_is_sorted_by_what_its_headings_name_page_by_page() throws SQLException {
        for (int i = 0; i < SessionQuery.PAGE + 2; i++) {
            waited("Sorted " + mark, LONG_AGO.plusSeconds(i), Duration.ofSeconds(1 + i * 37 % 101));
        }
        String product = "&product=" + mark;
        String first = page("/transcripts?order=waited" + product);
        assertThat(first)
                .contains("aria-sort=\"descending\"><a href=\"/transcripts?product=" + mark + "&amp;order=waited\"")
                .contains("Found: " + (SessionQuery.PAGE + 2));
        List<Integer> seconds = new ArrayList<>(seconds(first));
        Matcher next = OLDER.matcher(first);
        assertThat(next.find()).isTrue();
        seconds.addAll(seconds(page(next.group(1).replace("&amp;", "&"))));
        assertThat(seconds).hasSize(SessionQuery.PAGE + 2).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sessions(page("/transcripts?order=oldest" + product)))
                .isEqualTo(sessions(page("/transcripts?order=oldest" + product)))
                .doesNotContain(
                        sessions(page("/transcripts?" + product.substring(1))).get(0));
    }

    private void waited(String name, Instant opened, Duration wait) throws SQLException {
        UUID session =
                new PastSessions(database).session(name, opened, null, null, opened.plus(wait), "ABANDONED", null);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update transcript set product = '" + mark + "' where id = '" + session + "'");
        }
    }

    private static List<Integer> seconds(String page) {
        return Pattern.compile("data-label=\"Waited\"[^>]*>(?:(\\d+) min )?(\\d+) s<")
                .matcher(page)
                .results()
                .map(cell -> (cell.group(1) == null ? 0 : 60 * Integer.parseInt(cell.group(1)))
                        + Integer.parseInt(cell.group(2)))
                .toList();
    }

    private String briefly(String name) {
        Customer customer = customer();
        customer.starts(name, "x");
        customer.sends("end");
        customer.sees("ended");
        return customer.session();
    }

    private static String cell(String row, String label) {
        Matcher cell = Pattern.compile("data-label=\"" + label + "\"[^>]*>(?:<span>)?([^<]*)<")
                .matcher(row);
        assertThat(cell.find()).isTrue();
        return cell.group(1);
    }
}
