package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.scorecard.FirstCard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A review is kept as it is picked, and its card is changed in the office. */
@QuarkusTest
class ScorecardBrowserTest extends Stage {
    private static final Instant OPENED = Instant.parse("2026-01-01T09:00:00Z");

    private final Axe axe = new Axe();

    DataSource database;

    @AfterEach
    void theFirstCardAloneIsLeft() throws SQLException {
        FirstCard.isTheOnlyOne(database);
    }

    @Test
    void picks_and_notes_are_kept_without_a_reload_and_none_is_lost_by_another() throws SQLException {
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/" + session());
        eva.page.evaluate("window.isStillHere = true");
        score(eva, "Greeting", "4").check();
        eva.readsText("Stored.");
        eva.page.getByRole(AriaRole.TEXTBOX, named("Overall remark")).fill("Half read.");
        eva.page.getByRole(AriaRole.LINK, named("Note at line 1")).click();
        eva.page.getByRole(AriaRole.TEXTBOX, named("Note at line 1")).fill("Kind.");
        eva.page.getByRole(AriaRole.BUTTON, named("Save note")).click();
        assertThat(eva.page.locator("#line-1 .note")).containsText("Kind.");
        assertThat(score(eva, "Greeting", "4")).isChecked();
        for (String criterion : new String[] {"Understanding", "Solution", "Tone"}) {
            score(eva, criterion, "5").check();
        }
        eva.readsText("Review saved.");
        assertThat(eva.page.getByRole(AriaRole.TABLE)).containsText("The newest version counts");
        eva.page.getByRole(AriaRole.BUTTON, named("Save review")).click();
        assertThat(eva.page.getByRole(AriaRole.BUTTON, named("Update review"))).isVisible();
        assertThat(eva.page.locator(".versions tbody tr:not(.remarked)")).hasCount(1);
        eva.page.evaluate("if (!window.isStillHere) throw new Error('The page was loaded anew')");
        eva.reloads();
        assertThat(eva.page.getByRole(AriaRole.TEXTBOX, named("Overall remark")))
                .hasValue("Half read.");
        assertThat(score(eva, "Greeting", "4")).isChecked();
    }

    @Test
    void what_another_picked_meanwhile_is_shown_and_not_overwritten() throws SQLException {
        UUID session = session();
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/" + session);
        EvaluatorBrowser other = evaluator();
        other.visits("/transcripts/" + session);
        score(other, "Tone", "2").check();
        other.readsText("Stored.");
        score(eva, "Tone", "5").check();
        eva.readsText("Somebody else chose otherwise");
        assertThat(score(eva, "Tone", "2")).isChecked();
        takesComplaints();
    }

    @Test
    void a_card_is_edited_and_reviewed_by_on_any_screen() throws SQLException {
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/scorecard");
        eva.isPictured("scorecard");
        axe.looksAt("the scorecard", eva);
        Locator fifth = eva.page.getByRole(AriaRole.GROUP, named("Criterion 5"));
        fifth.getByLabel("Title").fill("Was the order looked up before anything was promised?");
        fifth.getByLabel("Scale").selectOption("yes or no");
        fifth.getByLabel("Critical").check();
        fifth.getByLabel("Ask for a root cause below").fill("2");
        fifth.getByLabel("Root causes").fill("No order number\nShop was slow");
        eva.page.getByRole(AriaRole.BUTTON, named("Save as a new version")).click();
        eva.readsText("This is version 2.");
        eva.visits("/transcripts/" + session());
        Locator looked = eva.page.getByRole(AriaRole.GROUP, startingWith("Was the order"));
        assertThat(looked.getByLabel("Root cause")).isHidden();
        looked.getByLabel("No", new Locator.GetByLabelOptions().setExact(true)).check();
        looked.getByLabel("Root cause").selectOption("Shop was slow");
        for (String criterion : new String[] {"Greeting", "Understanding", "Solution", "Tone"}) {
            score(eva, criterion, "4").check();
        }
        eva.page.getByRole(AriaRole.TEXTBOX, named("Your initials")).fill("EV");
        eva.page.getByRole(AriaRole.BUTTON, named("Save review")).click();
        assertThat(eva.page.getByRole(AriaRole.TABLE)).containsText("Shop was slow");
        assertThat(eva.page.locator(".remarked")).hasText("EV");
        eva.isPictured("reviewed-by-a-card");
        axe.looksAt("a review by a card of one's own", eva);
        axe.hasFoundNothingGrave();
        Hispanophone ana = new Hispanophone(pageFor("es-ES"));
        ana.visits("/transcripts/scorecard");
        ana.finds(AriaRole.HEADING, "Ficha de evaluación");
        ana.isPictured("spanish-scorecard");
    }

    @Test
    void agreement_fits_on_any_screen() throws SQLException {
        for (int pair = 0; pair < 20; pair++) {
            UUID session = session();
            inDatabase(review(session, 1, false, pair % 2 == 0 ? "{5,4,3,2}" : "{1,2,3,4}"));
            inDatabase(review(session, 2, true, "{4,2,3,2}"));
        }
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/agreement");
        eva.readsText("Version 1 of the scorecard");
        eva.isPictured("agreement");
        axe.looksAt("the agreement", eva);
        axe.hasFoundNothingGrave();
        Hispanophone ana = new Hispanophone(pageFor("es-ES"));
        ana.visits("/transcripts/agreement");
        ana.finds(AriaRole.HEADING, "Concordancia");
        ana.isPictured("spanish-agreement");
        inDatabase("delete from review where blind");
    }

    private static String review(UUID session, int version, boolean blind, String scores) {
        return "insert into review (id, session, version, scorecard, scores, causes, rater, blind, at) values"
                + " (gen_random_uuid(), '" + session + "', " + version + ", 1, '" + scores
                + "', '{\"\",\"\",\"\",\"\"}', 'EV', " + blind + ", now())";
    }

    private void inDatabase(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID session() throws SQLException {
        UUID session = new PastSessions(database)
                .session(
                        "Judged",
                        OPENED,
                        OPENED.plusSeconds(1),
                        OPENED.plusSeconds(2),
                        OPENED.plusSeconds(60),
                        "ENDED_BY_REP",
                        1);
        inDatabase("insert into line (session, seq, sender, said, at) values ('" + session
                + "', 1, 'CUSTOMER', 'Why?', '" + OPENED + "') on conflict do nothing");
        return session;
    }

    private static Locator score(EvaluatorBrowser user, String criterion, String score) {
        return user.page.getByRole(AriaRole.GROUP, startingWith(criterion)).getByLabel(score);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }
}
