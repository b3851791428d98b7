package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads a conversation, from either side. */
class ChatUser extends BrowserUser {
    private static final int TELLS_WITHIN_MS = 1_500;

    private final List<String> sent = new ArrayList<>();

    ChatUser(Page page) {
        super(page);
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
    }

    /** So much time passes, as the service tells the page, which asks every few seconds. */
    final void passes(Duration time) {
        Clocks.serviceSays(this, time);
    }

    /** Reads what was said at first, by the wheel, as a person does. */
    final void scrollsUp() {
        log().hover();
        page.mouse().wheel(0, -400);
        isStillScrolledUp();
    }

    final void isStillScrolledUp() {
        page.waitForCondition(() -> belowTheLog() > 200);
    }

    /** The last line is on the screen, whole or as far as the log has room. */
    final void seesTheEnd() {
        page.waitForCondition(() -> belowTheLog() < 2);
    }

    final void newMessages(int count) {
        assertThat(button("New messages: " + count)).isVisible();
    }

    final void hasNoNewMessages() {
        assertThat(page.getByText("New messages")).hasCount(0);
    }

    final void showsNewMessages() {
        page.getByText("New messages").click();
    }

    /** The window has the focus, as far as the page is told, or has lost it. */
    final void hasTheFocus(boolean focused) {
        page.evaluate(
                "(focused) => { document.hasFocus = () => focused;"
                        + " window.dispatchEvent(new Event(focused ? 'focus' : 'blur')); }",
                focused);
    }

    /** The other side has seen this line of theirs and, as far as one can tell, no later one. */
    final void readsThatTheyHaveSeen(String line) {
        assertThat(seen()).hasCount(1);
        assertThat(log().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(seen())))
                .containsText(line);
    }

    /** So many times, of all that is drawn now, the page has told the desk that something was seen; it tells in a moment. */
    final void hasToldOfSeeing(int times) {
        page.waitForFunction(
                "(ms) => (window.until ??= performance.now() + ms) < performance.now() && delete window.until",
                TELLS_WITHIN_MS);
        assertThat(told("seen")).isEqualTo(times);
    }

    /** So many frames of a type the page has sent by now. */
    final long told(String type) {
        return sent.stream()
                .filter(frame -> frame.contains("\"type\":\"" + type + "\""))
                .count();
    }

    private Locator seen() {
        return page.getByText("Seen", new Page.GetByTextOptions().setExact(true));
    }

    private int belowTheLog() {
        return ((Number) log().evaluate("(log) => log.scrollHeight - log.scrollTop - log.clientHeight")).intValue();
    }
}
