package com.evilcorp.support.evaluator.statistics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.statistics.MadeUpSessions;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator is told of many sessions at once. */
@QuarkusTest
class StatisticsPageTest extends Scene {
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>");
    private static final Pattern NAME = Pattern.compile("scope=\"row\">([^<]*)</th>");
    private static final Pattern LINK = Pattern.compile("href=\"(/transcripts\\?[^\"]+)\"");

    DataSource database;

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

        Indexed.all(database);
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
    void everything_stands_beside_the_period_before_with_the_difference() throws SQLException {
        opened("2015-03-03T10:00:00Z", 60, 5);
        opened("2015-03-04T10:00:00Z", 180, 3);
        opened("2015-03-04T11:00:00Z", 61, 3);
        opened("2015-03-05T10:00:00Z", 500, 1);
        Indexed.all(database);
        String days = "/transcripts/figures?from=2015-03-04&to=2015-03-04&name=" + mark;
        assertThat(page(days))
                .doesNotContain("Difference")
                .contains("compare=previous")
                .contains("Sessions by hour");
        String compared = page(days + "&compare=previous");
        assertThat(compared).contains("Beside 2015-03-03 – 2015-03-03", "from=2015-03-03&amp;to=2015-03-03");
        assertThat(row(compared, "Sessions")).containsExactly("2", "2", "1", "1", "+1");
        assertThat(row(compared, "Wait, median")).containsExactly("1 min 1 s", "2", "1 min 0 s", "1", "+1 s");
        assertThat(row(compared, "Stars")).containsExactly("3.0", "2", "5.0", "1", "−2.0");
        assertThat(row(compared, "Attended within 1 min 0 s"))
                .containsExactly("0.0 %", "2", "100.0 %", "1", "−100.0 %");
        assertThat(row(compared, "Review: Tone")).containsExactly("–", "0", "–", "0", "–");
        given().get(days + "&compare=nonsense").then().statusCode(400);
    }

    @Test
    void each_figure_of_the_period_before_is_what_that_period_has_for_itself() throws SQLException {
        Instant start = Instant.parse("2015-06-01T00:00:00Z");
        MadeUpSessions sessions = new MadeUpSessions(database, mark, start, new Random(3));
        for (int i = 0; i < 80; i++) {
            sessions.madeUp();
        }
        Indexed.all(database);
        await().atMost(Duration.ofSeconds(60)).until(this::areCausesKnown);
        String figures = "/transcripts/figures?compare=previous&name=" + mark;
        Map<String, List<String>> now = rows(page(figures + "&from=2015-06-08&to=2015-06-14"));
        Map<String, List<String>> then = rows(page(figures + "&from=2015-06-01&to=2015-06-07"));
        assertThat(now).hasSizeGreaterThan(20).containsOnlyKeys(then.keySet());
        now.forEach((name, row) -> {
            assertThat(row.subList(2, 4)).as(name).isEqualTo(then.get(name).subList(0, 2));
            if (row.stream().limit(4).allMatch(cell -> cell.matches("[0-9.]+"))) {
                double difference = Double.parseDouble(row.get(0)) - Double.parseDouble(row.get(2));
                assertThat(Double.parseDouble(row.get(4).replace("−", "-")))
                        .as(name)
                        .isCloseTo(difference, within(row.get(0).contains(".") ? 0.16 : 0));
            }
        });
        assertThat(now.values()).anySatisfy(row -> assertThat(row.get(4)).startsWith("+"));
        assertThat(now.values()).anySatisfy(row -> assertThat(row.get(4)).startsWith("−"));
    }

    @Test
    void one_goes_from_the_comparison_back_to_the_figures_alone() {
        String days = "/transcripts/figures?from=2015-03-04&to=2015-03-04&name=" + mark;
        assertThat(page("/transcripts/figures?from=2015-03-04&to=2015-03-04&compare=previous"))
                .contains(
                        "<a href=\"/transcripts/figures?from=2015-03-04&amp;to=2015-03-04\">Without the period before</a>");
        assertThat(page(days)).doesNotContain("Without the period before");
    }

    @Test
    void nonsense_and_nobody_have_a_page_too() {
        given().get("/transcripts/figures?from=yesterday").then().statusCode(400);
        assertThat(page("/transcripts/figures?name=" + mark)).contains("Nobody, at no time");
    }

    private boolean areCausesKnown() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of("select count(*) from transcript where name = ? and no_rep_ms is null", mark)
                    .list(connection, row -> row.getInt(1))
                    .equals(List.of(0));
        }
    }

    private static Map<String, List<String>> rows(String page) {
        String table = page.substring(page.indexOf("in-short"));
        return NAME.matcher(table.substring(0, table.indexOf("</table>")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toMap(Function.identity(), name -> row(table, name)));
    }

    private static List<String> row(String page, String name) {
        String row = page.substring(page.indexOf(">" + name + "</th>"));
        return CELL.matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(cell -> cell.group(1).replaceAll("<[^>]+>", ""))
                .toList();
    }

    private void opened(String at, long waited, int stars) throws SQLException {
        Instant opened = Instant.parse(at);
        Instant attended = opened.plusSeconds(waited);
        new PastSessions(database)
                .session(mark, opened, attended, attended, attended.plusSeconds(60), "ENDED_BY_REP", stars);
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
