package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Indexed;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator sees of many sessions at once. */
@QuarkusTest
class StatisticsBrowserTest extends Stage {
    private static final int SESSIONS = 300;
    private static final Instant START = Instant.parse("2012-05-01T08:00:00Z");
    private static final List<String> ATTENDED =
            List.of("ENDED_BY_REP", "ENDED_BY_CUSTOMER", "CUSTOMER_LEFT", "REP_LEFT");
    private static final List<String> NEVER = List.of("DECLINED", "CANCELLED", "ABANDONED");

    DataSource database;

    private final Random chance = new Random(3);
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void figures_are_a_page_for_everybody_and_lead_to_their_sessions() throws SQLException {
        for (int i = 0; i < SESSIONS; i++) {
            writeSession();
        }
        Indexed.all(database);
        EvaluatorBrowser evaluator = evaluator();
        Axe axe = new Axe();
        evaluator.visits("/transcripts/figures?name=" + mark);
        assertThat(evaluator.named(AriaRole.HEADING, "Figures")).isVisible();
        axe.looksAt("the figures", evaluator);
        evaluator.isPictured("figures");
        evaluator.visits("/transcripts?waited=60&outcome=declined&name=" + mark);
        axe.looksAt("the list, narrowed down", evaluator);
        evaluator.isPictured("transcripts-narrowed");
        evaluator.visits("/transcripts?waited=soon&name=" + mark);
        evaluator.isPictured("transcripts-nonsense");
        axe.looksAt("the list, asked for nonsense", evaluator);
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("400 (Bad Request)", "waited=soon"));
        axe.hasFoundNothingGrave();

        evaluator.visits("/transcripts/figures?name=" + mark);
        evaluator.named(AriaRole.LINK, "Declined").click();
        assertThat(evaluator.named(AriaRole.HEADING, "Transcripts")).isVisible();
        evaluator.seesOutcomesOnly("Declined");
    }

    private void writeSession() throws SQLException {
        Instant opened = START.plusMillis(chance.nextInt(30) * 86_400_000L + chance.nextInt(36_000_000));
        boolean attended = chance.nextInt(3) > 0;
        Instant turn = opened.plusMillis(chance.nextLong(Duration.ofMinutes(10).toMillis()));
        new PastSessions(database)
                .session(
                        "Ada " + mark,
                        opened,
                        attended ? turn : null,
                        attended ? turn.plusMillis(chance.nextInt(30_000)) : null,
                        attended ? turn.plusMillis(60_000 + chance.nextInt(600_000)) : turn,
                        attended ? ATTENDED.get(chance.nextInt(4)) : NEVER.get(chance.nextInt(3)),
                        attended && chance.nextBoolean() ? 1 + chance.nextInt(5) : null);
    }
}
