package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/** A tab with the support console. */
final class RepBrowser extends QueueUser {
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

    void turnsAway(String name) {
        readsStatus(name + " is being turned away");
    }

    void thinksBetterOfIt() {
        clicks("Undo");
        assertThat(page.getByText("is being turned away")).hasCount(0);
    }

    @Override
    void talksTo(String name) {
        assertThat(session(name)).isVisible();
        assertThat(named(session(name), AriaRole.LOG, "Conversation")).isVisible();
    }

    /** No session is open; the one before may still be shown. */
    void talksToNobody() {
        assertThat(messageField()).hasCount(0);
        assertThat(button("Send")).hasCount(0);
        assertThat(endButton()).hasCount(0);
    }

    void endsSession() {
        endButton().click();
        talksToNobody();
    }

    /** The conversation is over, and stays to be read. */
    void stillReads(String name, String... lines) {
        talksToNobody();
        assertThat(session(name)).isVisible();
        reads(lines);
        assertThat(named(session(name), AriaRole.LINK, "Transcript"))
                .hasAttribute("href", Pattern.compile("^/transcripts/[0-9a-f-]{36}$"));
    }

    void isDone() {
        clicks("Done");
        assertThat(log()).hasCount(0);
    }

    Locator unsentText() {
        return textbox("Unsent text");
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

    /** Keeps count of what rings and of what notices are shown, from the next page on; what browsers do stays as it is. */
    RepBrowser listens() {
        page.addInitScript(AlarmScripts.COUNT);
        return this;
    }

    /** A browser that keeps a page silent until something was clicked there; not every one that tests run in does. */
    RepBrowser mutesWhatNobodyClicked() {
        page.addInitScript(AlarmScripts.MUTE);
        return this;
    }

    void hearsTheBell() {
        page.waitForFunction("() => window.ringing === 1");
    }

    void hearsNothing() {
        page.waitForFunction("() => window.ringing === 0");
    }

    /** Whether the browser's audio computes anything: {@code running} or {@code suspended}. */
    void hasAudio(String state) {
        page.waitForFunction("(wanted) => window.audio.state === wanted", state);
    }

    /** Has the page do that in one go, with nothing in between. */
    Object clicksAtOnce(String script, Object argument) {
        return page.evaluate(script, argument);
    }

    /** A key that picks or drops a word of an input method, in browsers that say so by its code alone. */
    void composesWith(String key) {
        page.evaluate(
                "(key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                        + " { key, keyCode: 229, bubbles: true, cancelable: true }))",
                key);
    }

    /** Clicks where there is nothing but text, to select or copy some. */
    void clicksOnText() {
        page.mouse().click(2, 2);
    }

    /** The request tells this of the customer, too. */
    void requestTells(String text) {
        assertThat(request()).containsText(text);
    }

    Locator earlierSessions() {
        return named(AriaRole.LIST, "Earlier sessions").getByRole(AriaRole.LINK);
    }

    /** What the customer who is picked or asked about has written since their question. */
    Locator writtenWhileWaiting() {
        return named(AriaRole.LIST, "Written while waiting").getByRole(AriaRole.LISTITEM);
    }

    Locator offeredReplies() {
        return named(AriaRole.LISTBOX, "Canned replies").getByRole(AriaRole.OPTION);
    }

    /** What the dialog of the canned replies shows of one. */
    Locator cannedReply(String shortcut) {
        return named(AriaRole.LIST, "Canned replies")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(button("Edit /" + shortcut)));
    }

    Locator dialog(String name) {
        return named(AriaRole.DIALOG, name);
    }

    Locator shift() {
        return page.getByLabel("Your shift");
    }

    void stepsAway(int minutes) {
        page.getByLabel("Minutes").fill(String.valueOf(minutes));
        clicks("Step away");
        assertThat(button("I am back")).isVisible();
    }

    void counted(String what, String number) {
        Locator figure = shift().locator("div").filter(new Locator.FilterOptions().setHasText(what));
        assertThat(figure.getByRole(AriaRole.DEFINITION)).hasText(number);
    }

    Locator acceptButton() {
        return named(request(), AriaRole.BUTTON, "Accept");
    }

    Locator endButton() {
        return button("End session");
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
}
