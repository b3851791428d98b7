package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/** A tab with the transcripts. */
final class EvaluatorBrowser extends BrowserUser {
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{1,2} [A-Z][a-z]{2,3} \\d{4}, \\d\\d:\\d\\d:\\d\\d");

    EvaluatorBrowser(Page page) {
        super(page);
    }

    EvaluatorBrowser opensTheFiles() {
        visits("/transcripts");
        assertThat(named(AriaRole.HEADING, "Transcripts")).isVisible();
        return this;
    }

    void searches(String words) {
        named(AriaRole.SEARCHBOX, "Search").fill(words);
        presses("Enter");
        assertThat(page).hasURL(Pattern.compile("search="));
        assertThat(named(AriaRole.SEARCHBOX, "Search")).hasValue(words);
    }

    /** The list has exactly these sessions, newest first. */
    void seesOnly(String... names) {
        assertThat(page.locator(".sessions tbody").getByRole(AriaRole.LINK)).hasText(names);
    }

    void seesNothing() {
        assertThat(page.getByRole(AriaRole.TABLE)).hasCount(0);
    }

    void seesOutcome(String name, String outcome) {
        assertThat(row(name).getByText(outcome, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** The list has sessions, and all of them ended so. */
    void seesOutcomesOnly(String outcome) {
        Locator outcomes = page.locator(".sessions .outcome");
        assertThat(outcomes).not().hasCount(0);
        assertThat(outcomes.filter(new Locator.FilterOptions().setHasNotText(outcome)))
                .hasCount(0);
    }

    /** Reloads, as often as it takes, until the outcome is on file. */
    void seesOutcomeAfterAWhile(String name, String outcome) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            reloads();
            return row(name).innerText().contains(outcome);
        });
    }

    void opens(String name) {
        row(name).getByRole(AriaRole.LINK).click();
        assertThat(named(AriaRole.HEADING, name)).isVisible();
    }

    /** The transcript has these lines, each once and in this order, and a time with each. */
    void readsSaid(String... lines) {
        Locator said = named(AriaRole.REGION, "The whole story");
        assertThat(said.getByRole(AriaRole.PARAGRAPH)).hasText(lines);
        for (Locator line : said.getByRole(AriaRole.LISTITEM).all()) {
            assertThat(line).containsText(TIME_OF_DAY);
        }
    }

    /** These addresses, and no others, are links in what was said; they learn nothing of this page. */
    void readsLinks(String... addresses) {
        assertThat(linksInWhatWasSaid()).hasCount(addresses.length);
        for (int i = 0; i < addresses.length; i++) {
            assertThat(linksInWhatWasSaid().nth(i)).hasAttribute("href", addresses[i]);
            assertThat(linksInWhatWasSaid().nth(i)).hasAttribute("rel", "noopener nofollow");
        }
    }

    Locator linksInWhatWasSaid() {
        return named(AriaRole.REGION, "The whole story")
                .getByRole(AriaRole.PARAGRAPH)
                .getByRole(AriaRole.LINK);
    }

    void readsOutcome(String outcome) {
        assertThat(page.getByText(outcome, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void readsTimes(String... facts) {
        for (String fact : facts) {
            assertThat(page.getByText(Pattern.compile("^" + fact + "$")).locator("xpath=.."))
                    .containsText(TIME);
        }
    }

    private Locator row(String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(named(AriaRole.LINK, name)));
    }
}
