package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** A tab in which somebody goes through the shop, and may buy what they did not mean to. */
abstract class ShopVisitor extends ChatUser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    ShopVisitor(Page page) {
        super(page);
    }

    /** The button that opens the chat, and closes it. */
    final Locator opener() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat with support"));
    }

    /** Has the chat open, if it is not already. */
    final void opensChat() {
        if (opener().getAttribute("aria-expanded").equals("false")) {
            opener().click();
        }
        assertThat(chat()).isVisible();
    }

    final void hidesChat() {
        button("Hide").click();
        assertThat(chat()).isHidden();
    }

    final void hasClosedChat() {
        assertThat(opener()).isVisible();
        assertThat(chat()).isHidden();
    }

    protected final Locator chat() {
        return named(AriaRole.DIALOG, "Support chat");
    }

    final void follows(String link) {
        named(AriaRole.LINK, link).click();
    }

    final void buys() {
        button("Buy it").click();
    }

    final void declinesToBuy() {
        button("No, thank you").click();
    }

    /** Reads on whatever page is shown that the product is theirs, and that it was sold once only. */
    final void hasBought(String title) {
        Locator told = page.getByText("You have bought " + title);
        assertThat(told).hasCount(1);
        assertThat(told).isVisible();
    }

    /** Comes back, as often as it takes, until the order has been noticed. */
    final void visitsUntilBought(String path, String title) {
        Locator told = page.getByText("You have bought " + title);
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            visits(path);
            return told.count() > 0;
        });
        hasBought(title);
    }

    final void hasBoughtNothing() {
        Locator bought = named(AriaRole.LIST, "What you have bought");
        assertThat(bought).isAttached();
        assertThat(bought.getByRole(AriaRole.LISTITEM)).hasCount(0);
    }
}
