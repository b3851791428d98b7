package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** A tab with the support console. */
final class RepBrowser extends BrowserUser {
    private static final String GO_AWAY = "Who are you are only support rep is already working, go away.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    RepBrowser(Page page) {
        super(page);
    }

    /** Opens the console and has the seat. */
    RepBrowser sits() {
        visits("/support");
        hasTheSeat();
        return this;
    }

    /** What browsers call "Duplicate tab": the seat's token comes along. */
    RepBrowser duplicatesTheTab() {
        RepBrowser duplicate = new RepBrowser(page.waitForPopup(() -> page.evaluate("() => void open('/support')")));
        duplicate.page.waitForLoadState();
        assertThat(duplicate.memory()).contains("seat").isEqualTo(memory());
        return duplicate;
    }

    void hasTheSeat() {
        assertThat(queue()).isAttached();
    }

    /** Reads the sentence for a second rep, to the letter, and gets to see nothing of the desk. */
    void isSentAway() {
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(GO_AWAY);
        assertThat(queue()).hasCount(0);
        assertThat(button("Send")).hasCount(0);
        assertThat(request()).hasCount(0);
    }

    /** Asks for the seat again and again, as a person does who was sent away. */
    void takesTheSeatOnceFree() {
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            if (again().isVisible()) {
                again().click();
            }
            return queue().count() == 1;
        });
    }

    void isAskedAbout(String name, String question) {
        assertThat(request()).isVisible();
        assertThat(request()).containsText(name);
        assertThat(request()).containsText(question);
    }

    void isNotAsked() {
        assertThat(request()).hasCount(0);
    }

    void accepts() {
        acceptButton().click();
    }

    void declines() {
        named(request(), AriaRole.BUTTON, "Decline").click();
    }

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
        assertThat(offer(name, "Cancel")).hasCount(0);
        named(queue(), AriaRole.BUTTON, name).click();
        assertThat(offer(name, "Cancel")).isVisible();
    }

    void attends(String name) {
        offer(name, "Attend").click();
        talksTo(name);
    }

    void cancels(String name) {
        offer(name, "Cancel").click();
    }

    void canAttend(String name) {
        assertThat(offer(name, "Attend")).isEnabled();
    }

    void cannotAttend(String name) {
        assertThat(offer(name, "Attend")).isDisabled();
    }

    void talksTo(String name) {
        assertThat(session(name)).isVisible();
        assertThat(named(session(name), AriaRole.LOG, "Conversation")).isVisible();
    }

    void talksToNobody() {
        assertThat(log()).hasCount(0);
        assertThat(button("End session")).hasCount(0);
    }

    void endsSession() {
        endButton().click();
        talksToNobody();
    }

    void readsStatus(String text) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(text);
    }

    void sold(String name, String... titles) {
        Locator orders = named(session(name), AriaRole.LIST, "Orders").getByRole(AriaRole.LISTITEM);
        assertThat(orders).hasCount(titles.length);
        for (int i = 0; i < titles.length; i++) {
            assertThat(orders.nth(i)).containsText(titles[i]);
        }
    }

    void remembersNothingOf(String text) {
        assertThat(memory()).doesNotContain(text);
    }

    Locator acceptButton() {
        return named(request(), AriaRole.BUTTON, "Accept");
    }

    Locator endButton() {
        return button("End session");
    }

    Locator messageField() {
        return textbox("Message");
    }

    Locator session(String name) {
        return named(AriaRole.REGION, "Chat with " + name);
    }

    /** All that the tab would still know after a reload. */
    private String memory() {
        return (String) page.evaluate("() => JSON.stringify({ ...sessionStorage, ...localStorage })");
    }

    private Locator request() {
        return named(AriaRole.DIALOG, "New chat request");
    }

    private Locator again() {
        return button("Try again");
    }

    private Locator queue() {
        return named(AriaRole.LIST, "Queue");
    }

    private Locator offer(String name, String what) {
        Locator entry = queue().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(named(AriaRole.BUTTON, name)));
        return named(entry, AriaRole.BUTTON, what);
    }
}
