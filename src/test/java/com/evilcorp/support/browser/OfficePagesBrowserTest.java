package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Indexed;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of the office, with nothing on them and with much, fit every window, by day and by night, in both languages. */
@QuarkusTest
class OfficePagesBrowserTest extends Stage {
    private static final Instant NINE = Instant.parse("2017-03-06T09:00:00Z");
    private static final int SESSIONS = 24;
    private static final int HIGH = 800;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private UUID last = UUID.randomUUID();

    DataSource database;

    @BeforeEach
    void aDay() throws SQLException {
        PastSessions past = new PastSessions(database);
        past.shift(NINE.minus(Duration.ofDays(1)), NINE.minus(Duration.ofHours(16)));
        past.shift(NINE, NINE.plus(Duration.ofHours(8)));
        for (int i = 0; i < SESSIONS; i++) {
            Instant opened = NINE.minus(Duration.ofDays(i % 2)).plus(Duration.ofMinutes(15L * i));
            Instant attended = opened.plusSeconds(40L + 5 * i);
            last = past.session(
                    "Ada Lovelace-Unabbreviated " + mark,
                    opened,
                    i % 5 == 4 ? null : attended,
                    i % 5 == 4 ? null : attended.plusSeconds(9),
                    attended.plusSeconds(20L * (1 + i % 9)),
                    i % 5 == 4 ? "ABANDONED" : "ENDED_BY_REP",
                    i % 5 == 4 ? null : 1 + i % 5);
            tell("update transcript set question = 'Where is the lid that I ordered, and why is it not on the pot?',"
                    + " promised_low = 0, promised_high = 45, place = 1, comment = case when stars is not null then"
                    + " 'Not a lid in sight, <b>anywhere</b>. I asked twice, and was told so twice.' end where id = ?");
        }
        tell(
                "insert into line (session, seq, sender, at, said) values"
                        + " (?, 1, 'REP', now(), 'There is no lid in the picture, and the picture is all that we ever refund.')");
        Indexed.all(database);
    }

    @Test
    void full_pages_fit() {
        EvaluatorBrowser evaluator = evaluator();
        Axe axe = new Axe();
        String days = "from=2017-03-06&to=2017-03-06&name=" + mark;
        String[][] pages = {
            {"figures-compared", "/transcripts/figures?compare=previous&" + days},
            {"comments", "/transcripts/comments?said=lid&" + days},
            {"worth-reading", "/transcripts/worth-reading?name=" + mark},
            {"what-if", "/transcripts/what-if?zone=UTC&day=2017-03-06&change=prompt-answers"},
            {"person", "/transcripts/" + last + "/person"},
            {"session-of-worth-reading", "/transcripts/" + last + "?via=worth-reading&" + days}
        };
        for (String[] page : pages) {
            evaluator.visits(page[1]);
            evaluator.isPictured(page[0]);
            axe.looksAt(page[0], evaluator);
            Hispanophone eva = hispanophone();
            eva.visits(page[1]);
            eva.readsSpanish();
            eva.isPictured("spanish-" + page[0]);
        }
        axe.hasFoundNothingGrave();
    }

    @Test
    void empty_pages_fit() {
        EvaluatorBrowser evaluator = evaluator();
        Axe axe = new Axe();
        String nobody = "?name=nobody" + mark;
        String[][] pages = {
            {"figures-empty", "/transcripts/figures" + nobody},
            {"comments-empty", "/transcripts/comments" + nobody},
            {"worth-reading-empty", "/transcripts/worth-reading" + nobody},
            {"sample-empty", "/transcripts/sample" + nobody + "&n=3"},
            {"what-if-empty", "/transcripts/what-if"},
            {"all-reviewed", "/transcripts/unreviewed" + nobody},
            {"questions-empty", "/transcripts/questions?search=nobody" + mark}
        };
        for (String[] page : pages) {
            evaluator.visits(page[1]);
            evaluator.isPictured(page[0]);
            axe.looksAt(page[0], evaluator);
            Hispanophone eva = hispanophone();
            eva.visits(page[1]);
            eva.readsSpanish();
            eva.isPictured("spanish-" + page[0]);
        }
        axe.hasFoundNothingGrave();
    }

    @Test
    void what_is_missing_in_the_office_fits_and_leads_to_the_office() {
        EvaluatorBrowser evaluator = evaluator();
        for (String missing : new String[] {"/transcripts/" + UUID.randomUUID(), "/transcripts/nowhere/at/all"}) {
            evaluator.visits(missing);
            evaluator.isPictured("office-missing");
            evaluator
                    .page
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(evaluator.page.url()).endsWith("/transcripts");
        }
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("404 (Not Found)"));
    }

    @Test
    void nine_sessions_are_on_the_screen_at_once() {
        EvaluatorBrowser evaluator = evaluator();
        evaluator.visits("/transcripts?name=" + mark);
        evaluator.page.setViewportSize(1280, HIGH);
        long whole = evaluator.page.locator("table.sessions tbody tr").all().stream()
                .map(Locator::boundingBox)
                .filter(box -> box.y + box.height <= HIGH)
                .count();
        assertThat(whole).isGreaterThanOrEqualTo(9);
    }

    @Test
    void what_was_looked_for_is_in_sight_on_its_one_line() {
        EvaluatorBrowser evaluator = evaluator();
        evaluator.page.setViewportSize(1280, HIGH);

        evaluator.visits("/transcripts?search=refund&name=" + mark);

        BoundingBox line = evaluator.page.locator(".sessions .said").boundingBox();
        BoundingBox found = evaluator.page.locator(".sessions .said mark").boundingBox();
        assertThat(found.x + found.width).isLessThanOrEqualTo(line.x + line.width);
    }

    private Hispanophone hispanophone() {
        return new Hispanophone(pageFor("es-ES"));
    }

    private void tell(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, last).update(connection);
        }
    }
}
