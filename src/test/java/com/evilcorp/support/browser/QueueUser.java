package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A console's queue, as a rep works it. */
abstract class QueueUser extends ChatUser {
    QueueUser(Page page) {
        super(page);
    }

    abstract void talksTo(String name);

    /** These wait, in this order. */
    void seesWaiting(String... names) {
        assertThat(queue().getByRole(AriaRole.LISTITEM)).hasCount(names.length);
        for (int i = 0; i < names.length; i++) {
            assertThat(queue().getByRole(AriaRole.LISTITEM).nth(i).getByRole(AriaRole.BUTTON))
                    .hasText(names[i]);
        }
    }

    /** Clicks a name in the queue, which offers what can be done. */
    void picks(String name) {
        named(queue(), AriaRole.BUTTON, name).click();
        hasPicked(name);
        assertThat(button("Cancel")).isVisible();
    }

    void attends(String name) {
        hasPicked(name);
        button("Attend").click();
        talksTo(name);
    }

    void cancels(String name) {
        hasPicked(name);
        button("Cancel").click();
    }

    void canAttend(String name) {
        hasPicked(name);
        assertThat(button("Attend")).isEnabled();
    }

    void cannotAttend(String name) {
        hasPicked(name);
        assertThat(button("Attend")).isDisabled();
    }

    /** All that is known of who is picked, before anything is done about them. */
    Locator card(String name) {
        return named(AriaRole.REGION, name);
    }

    private void hasPicked(String name) {
        assertThat(named(queue(), AriaRole.BUTTON, name)).hasAttribute("aria-expanded", "true");
    }

    void scrollsTheQueueToItsEnd() {
        queue().hover();
        scrollsToTheEnd();
    }

    void filtersBy(String name) {
        page.getByLabel("Filter by name").fill(name);
    }

    Locator waiting() {
        return queue().getByRole(AriaRole.LISTITEM);
    }

    protected final Locator queue() {
        return named(AriaRole.LIST, "Queue");
    }
}
