package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who reads a conversation, from either side. */
class ChatUser extends BrowserUser {
    ChatUser(Page page) {
        super(page);
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

    private int belowTheLog() {
        return ((Number) log().evaluate("(log) => log.scrollHeight - log.scrollTop - log.clientHeight")).intValue();
    }
}
