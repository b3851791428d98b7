package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** A customer's tab: the shop, and the chat in it. */
final class CustomerBrowser extends ShopVisitor {
    private static final String WE_DO_NOT_CARE = "I'm sorry we don't care about your questions at this time";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    CustomerBrowser(Page page) {
        super(page);
    }

    /** The page in a tab of the same browser: cookies are shared, what a tab remembers is not. */
    CustomerBrowser opensAnotherTab() {
        return new CustomerBrowser(page.context().newPage());
    }

    /** What browsers call "Duplicate tab": what the tab remembers comes along. */
    CustomerBrowser duplicatesTheTab() {
        return new CustomerBrowser(page.waitForPopup(() -> page.evaluate("() => void open(location.href)")));
    }

    /** The process of the tab is killed, and says goodbye to nobody. */
    void crashes() {
        assertThatThrownBy(() -> page.navigate("chrome://crash")).hasMessageContaining("ERR_ABORTED");
    }

    /** Opens the chat, asks, and waits to be queued. */
    void asks(String name, String question) {
        opensChat();
        fillsIn(name, question);
        startsChat();
        assertThat(status()).containsText("You are number");
    }

    /** After the end of a chat, the next person at the same browser asks, and is queued. */
    CustomerBrowser asksAgain(String name, String question) {
        chatIsOver();
        startsOver();
        fillsIn(name, question);
        startsChat();
        assertThat(status()).containsText("You are number");
        return this;
    }

    void fillsIn(String name, String question) {
        nameField().fill(name);
        questionField().fill(question);
    }

    void startsChat() {
        button("Start chat").click();
    }

    Locator nameField() {
        return textbox("Your name");
    }

    Locator questionField() {
        return textbox("Your question");
    }

    Locator endButton() {
        return button("End chat");
    }

    void isNumber(int place) {
        assertThat(status()).containsText("You are number " + place + " in the queue");
    }

    void isAttended() {
        assertThat(status()).not().containsText("in the queue");
        assertThat(messageField()).isVisible();
    }

    void readsStatus(String text) {
        assertThat(status()).containsText(text);
    }

    void readsNoStatus(String text) {
        assertThat(status()).not().containsText(text);
    }

    /** Reads the sentence that Evil Corp has for those it turns away, to the letter. */
    void isTurnedAway() {
        assertThat(status().getByText(WE_DO_NOT_CARE, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        chatIsOver();
    }

    void ends() {
        endButton().click();
        clicks("End it");
        chatIsOver();
    }

    void chatIsOver() {
        assertThat(status()).containsText("This chat has ended");
        assertThat(button("Start a new chat")).isVisible();
        assertThat(messageField()).hasCount(0);
    }

    void startsOver() {
        button("Start a new chat").click();
        assertThat(button("Start chat")).isVisible();
    }

    void rates(int stars, String comment) {
        named(AriaRole.RADIO, stars + " stars").check();
        textbox("Comment").fill(comment);
        button("Submit rating").click();
    }

    /** Stars none yet, and is still writing why. */
    void beginsToComment(String comment) {
        textbox("Comment").fill(comment);
    }

    void stillHasComment(String comment) {
        assertThat(textbox("Comment")).hasValue(comment);
    }

    /** What was typed and found no chat to go to is there to be copied. */
    void canCopy(String text) {
        assertThat(textbox("What you had not sent")).hasValue(text);
        mayUseTheClipboard();
        button("Copy").click();
        readsText("Copied");
        hasCopied(text);
    }

    void hasNothingLeftUnsaid() {
        assertThat(textbox("What you had not sent")).hasCount(0);
    }

    /** The transcript as their browser saved it. */
    String savesTheTranscript() {
        Download saved =
                page.waitForDownload(() -> button("Save the transcript").click());
        assertThat(saved.suggestedFilename()).matches("evil-corp-chat-\\d{4}-\\d\\d-\\d\\d\\.txt");
        try {
            return Files.readString(saved.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void triesAgain() {
        button("Try again").click();
    }

    /** What the board says of the desk before a chat is started. */
    void expects(String text) {
        assertThat(named(chat(), AriaRole.GROUP, "The desk now")).containsText(text);
    }

    /** The same, as soon as the board asks anew: their clock is put forward for it. */
    void expectsInTime(String text) {
        Locator board = named(chat(), AriaRole.GROUP, "The desk now");
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            page.clock().fastForward("00:10");
            return board.textContent().replaceAll("\\s+", " ").contains(text);
        });
    }

    /** The desk answers this instead of how it stands. */
    void isToldOfTheQueue(String outlook) {
        page.unroute("**/queue");
        page.route(
                "**/queue",
                asked -> asked.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(outlook)));
    }

    /** From now on, on each page anew. */
    void countsChimes() {
        page.addInitScript(AlarmScripts.COUNT_CHIMES);
    }

    /** Each is two tones. */
    void hasHeardChimes(int chimes) {
        assertThat(page.waitForFunction("(wanted) => window.tones >= wanted && { tones }", 2 * chimes)
                        .evaluate("(heard) => heard.tones"))
                .isEqualTo(2 * chimes);
    }

    void togglesTheSound() {
        button("Sound").click();
    }

    /** Nothing is left to be rated. */
    void hasRated() {
        assertThat(button("Submit rating")).hasCount(0);
    }

    void continuesHere() {
        button("Continue here").click();
    }

    void pastes(String text) {
        messageField().fill(text);
    }

    void cannotSend() {
        messageField().press("Enter");
        assertThat(messageField()).not().hasValue("");
    }

    /** Reads on the button that opens the chat how many lines they missed. */
    void hasUnread(int lines) {
        assertThat(opener()).hasText(lines == 0 ? "Chat with support" : "Chat with support " + lines + " new");
    }

    private Locator status() {
        return chat().getByRole(AriaRole.STATUS);
    }
}
