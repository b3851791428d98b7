package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody whose browser asks for Spanish, on either side of the desk. */
final class Hispanophone extends BrowserUser {
    Hispanophone(Page page) {
        super(page);
    }

    void presses(AriaRole role, String name) {
        named(role, name).click();
    }

    void finds(AriaRole role, String name) {
        assertThat(named(role, name)).isVisible();
    }

    void readsStatus(String text) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(text);
    }

    /** Everything that was said is there, and each thing that one said oneself has its receipt. */
    void readsIn(String log, String... lines) {
        assertThat(named(AriaRole.LOG, log).getByRole(AriaRole.PARAGRAPH)).hasText(lines);
    }

    /** The page is Spanish, but for what is English wherever it is read. */
    void readsSpanish() {
        assertThat(page.locator("html")).hasAttribute("lang", "es");
    }

    void readsInEnglish(String sentence) {
        Locator said = page.getByText(sentence, new Page.GetByTextOptions().setExact(true));
        assertThat(said).isVisible();
        assertThat(said).hasAttribute("lang", "en");
    }
}
