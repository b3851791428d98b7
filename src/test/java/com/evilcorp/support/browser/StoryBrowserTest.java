package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One session on the evaluator's screen, and on their paper. */
@QuarkusTest
class StoryBrowserTest extends Stage {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Axe axe = new Axe();

    DataSource database;

    @Test
    void a_session_is_replayed_at_its_own_pace_and_faster_and_over_its_silences() throws SQLException {
        Page page = opensReplay(paced(4, 6, 30));
        assertThat(page.getByLabel("Jump over gaps longer than 10 s")).isChecked();
        page.getByLabel("Jump over gaps longer than 10 s").uncheck();
        page.getByRole(AriaRole.BUTTON, exactly("Replay")).click();
        page.clock().runFor(100);
        shows(page, "One");
        page.clock().runFor(3_800);
        shows(page, "One");
        page.clock().runFor(200);
        shows(page, "One", "Two");

        page.getByLabel("4×").check();
        page.clock().runFor(1_400);
        shows(page, "One", "Two");
        page.clock().runFor(200);
        shows(page, "One", "Two", "Three");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Silence, 30 s");
        page.clock().runFor(2_000);
        assertThat(page.getByText(Pattern.compile("^2[0-9] s left$"))).isVisible();

        page.getByRole(AriaRole.BUTTON, exactly("Pause")).click();
        page.clock().runFor(60_000);
        shows(page, "One", "Two", "Three");
        page.getByLabel("Jump over gaps longer than 10 s").check();
        page.getByRole(AriaRole.BUTTON, exactly("Go on")).click();
        page.clock().runFor(10);
        shows(page, "One", "Two", "Three", "Four");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("That was all.");
    }

    @Test
    void a_replay_goes_to_any_place_and_paper_has_all_of_it() throws SQLException {
        Page page = opensReplay(paced(4, 6, 30));
        page.getByRole(AriaRole.BUTTON, exactly("Replay")).click();
        page.getByRole(AriaRole.BUTTON, exactly("Pause")).click();
        page.getByLabel("Position in the replay").fill("5");
        shows(page, "One", "Two", "Three");
        page.getByLabel("Position in the replay").fill("3");
        shows(page, "One");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#minutes > li:visible .text")).hasText(new String[] {"One", "Two", "Three", "Four"});
    }

    @Test
    void a_replay_needs_no_mouse_and_shows_all_again_when_it_is_left() throws SQLException {
        Page page = opensReplay(paced(4, 6, 30));
        BrowserUser user = new BrowserUser(page);
        user.pressesUntilOn("Tab", page.getByRole(AriaRole.BUTTON, exactly("Replay")));
        user.presses("Enter");
        page.clock().runFor(100);
        shows(page, "One");
        user.isPictured("replay");
        user.pressesUntilOn("Tab", page.getByLabel("1×"));
        user.presses("ArrowRight");
        user.presses("ArrowRight");
        page.clock().runFor(300);
        shows(page, "One", "Two");
        user.pressesUntilOn("Shift+Tab", page.getByRole(AriaRole.BUTTON, exactly("Show all")));
        user.presses("Enter");
        shows(page, "One", "Two", "Three", "Four");
        page.clock().runFor(60_000);
        shows(page, "One", "Two", "Three", "Four");
        page.clock().resume();
        user.button("Replay").click();
        axe.looksAt("a replay", user);
        axe.hasFoundNothingGrave();
    }

    @Test
    void the_page_of_a_session_follows_it_until_it_ends() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer(name, "One");
        rep.isAskedAbout(name, "One");
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.opens(name);
        evaluator.readsOutcome("Waiting");
        rep.accepts();
        rep.talksTo(name);
        evaluator.readsOutcome("Open");
        rep.says("Two <b>");
        evaluator.readsSaid("One", "Two <b>");
        evaluator.isPictured("live");
        axe.looksAt("a live transcript", evaluator);
        ada.ends();
        evaluator.readsOutcome("Ended by the customer");
        evaluator.readsText("It has ended.");
        evaluator.page.getByRole(AriaRole.LINK, exactly("Review it")).click();
        assertThat(evaluator.page.getByRole(AriaRole.BUTTON, exactly("Save review")))
                .isVisible();
        axe.hasFoundNothingGrave();
    }

    @Test
    void a_review_and_a_note_need_no_script_and_lose_nothing() throws SQLException {
        UUID session = paced(4, 6, 30);
        Page page = pageWithoutScripts();
        BrowserUser user = new BrowserUser(page);
        user.visits("/transcripts/" + session);
        scores(page, "Greeting", 2);
        scores(page, "Tone", 5);
        page.getByRole(AriaRole.BUTTON, exactly("Save review")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("each of the four needs a score");
        assertThat(page.getByRole(AriaRole.GROUP, startingWith("Greeting")).getByLabel("2"))
                .isChecked();
        user.isPictured("review-incomplete");
        scores(page, "Understanding", 1);
        scores(page, "Solution", 1);
        page.getByRole(AriaRole.BUTTON, exactly("Save review")).click();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("The newest version counts");
        page.getByRole(AriaRole.LINK, exactly("Note at line 2")).click();
        page.getByRole(AriaRole.TEXTBOX, exactly("Note at line 2")).fill("Could have been kinder.");
        page.getByRole(AriaRole.BUTTON, exactly("Save note")).click();
        assertThat(page.locator("#line-2")).containsText("Could have been kinder.");
        user.isPictured("reviewed");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("reviewed-full.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("reviewed-dark.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Update review"))).isHidden();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
        assertThat(page.getByText("Could have been kinder.")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("printed.png")));

        EvaluatorBrowser scripted = evaluator();
        scripted.visits("/transcripts/" + session + "?note=1");
        scripted.button("Save note").click();
        assertThat(scripted.page.getByRole(AriaRole.ALERT)).containsText("Write something first");
        axe.looksAt("a reviewed transcript with a note that is wrong", scripted);
        takesComplaints();
        axe.hasFoundNothingGrave();
    }

    @Test
    void a_session_is_erased_after_asking_and_a_tombstone_stays() throws SQLException {
        UUID session = paced(4, 6, 30);
        EvaluatorBrowser evaluator = evaluator();
        evaluator.visits("/transcripts/" + session);
        evaluator.page.getByRole(AriaRole.LINK, exactly("Erase")).click();
        evaluator.isPictured("erasure");
        axe.looksAt("the question before erasing", evaluator);
        evaluator.button("Erase for good").click();
        assertThat(evaluator.page.getByRole(AriaRole.HEADING, exactly("Erased")))
                .isVisible();
        evaluator.readsOutcome("Ended by the rep");
        evaluator.isPictured("tombstone");
        axe.looksAt("a tombstone", evaluator);
        evaluator.visits("/transcripts/sample?n=5");
        evaluator.isPictured("sample");
        axe.looksAt("a sample", evaluator);
        axe.hasFoundNothingGrave();
    }

    /** A session of four lines with these gaps between them, in seconds. */
    private UUID paced(int... gaps) throws SQLException {
        UUID session = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into transcript (id, number, name, token_hash, opened_at, attended_at, ended_at,"
                    + " outcome) select '" + session + "', (select least(min(number), 0) - 1000 from transcript),"
                    + " 'Ada, patiently', 'x', timestamptz '2026-01-01 09:00', timestamptz '2026-01-01 09:00',"
                    + " timestamptz '2026-01-01 09:00' + interval '" + (gaps[0] + gaps[1] + gaps[2]) + " s',"
                    + " 'ENDED_BY_REP'");
            String[] said = {"One", "Two", "Three", "Four"};
            int at = 0;
            for (int i = 0; i < said.length; i++) {
                at += i == 0 ? 0 : gaps[i - 1];
                statement.execute("insert into line (session, seq, sender, said, at) values ('" + session + "', "
                        + (i + 1) + ", '" + (i % 2 == 0 ? "CUSTOMER" : "REP") + "', '" + said[i]
                        + "', timestamptz '2026-01-01 09:00' + interval '" + at + " s')");
            }
        }
        return session;
    }

    private Page opensReplay(UUID session) {
        EvaluatorBrowser evaluator = evaluator();
        evaluator.page.clock().install();
        evaluator.visits("/transcripts/" + session);
        assertThat(evaluator.page.getByRole(AriaRole.BUTTON, exactly("Replay"))).isVisible();
        evaluator.page.clock().pauseAt(System.currentTimeMillis() + 3_600_000L);
        return evaluator.page;
    }

    private static void shows(Page page, String... lines) {
        Locator said = page.locator("#minutes > li:not([hidden]) .text");
        assertThat(said).hasText(lines);
    }

    private static void scores(Page page, String criterion, int score) {
        page.getByRole(AriaRole.GROUP, startingWith(criterion))
                .getByLabel(Integer.toString(score))
                .check();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }
}
