package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Somebody whose system has its own colours for everything tells what is chosen, what has the focus, and where a control ends. */
@QuarkusTest
class ForcedColoursBrowserTest extends Stage {
    private static final String CONSOLE = "support-console";
    private static final String CHAT = "support-chat";

    private final Axe axe = new Axe();

    @Test
    void what_is_chosen_is_outlined_and_what_can_be_pressed_has_a_border() {
        RepBrowser rep = rep().sits();
        axe.looksInForcedColoursAt("the empty console", rep, CONSOLE);
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        axe.looksInForcedColoursAt("the start form", ada, CHAT);
        ada.asks("Ada", "Hello?");
        axe.looksInForcedColoursAt("waiting", ada, CHAT);
        rep.isAskedAbout("Ada", "Hello?");
        axe.looksInForcedColoursAt("the request", rep, CONSOLE);
        customer("Bob", "Me too");
        rep.seesWaiting("Ada", "Bob");
        rep.picks("Bob");
        assertThat(rep.waiting().last()).hasCSS("outline-style", "solid");
        assertThat(rep.waiting().first()).hasCSS("outline-style", "none");
        rep.clicks("Let it ring");
        assertThat(rep.button("Let it ring")).hasCSS("outline-style", "solid");
        axe.looksInForcedColoursAt("who is picked", rep, CONSOLE);
        rep.keepsPicture("forced-console-picked");

        rep.accepts();
        rep.talksTo("Ada");
        rep.says("So?");
        axe.looksInForcedColoursAt("the open session", rep, CONSOLE);
        rep.writesWithoutSending("/");
        assertThat(rep.offeredReplies().first()).hasCSS("outline-style", "solid");
        assertThat(rep.offeredReplies().last()).hasCSS("outline-style", "none");
        axe.looksInForcedColoursAt("the canned replies", rep, CONSOLE);
        rep.keepsPicture("forced-console-open");
        assertThat(rep.button("End session")).hasCSS("border-style", "solid");
        rep.presses("Tab");
        assertThat(rep.button("Send")).isFocused();
        assertThat(rep.button("Send")).hasCSS("outline-style", "solid");
        axe.looksInForcedColoursAt("the open chat", ada, CHAT);
        ada.keepsPicture("forced-chat-open");

        rep.messageField().clear();
        rep.endsSession();
        ada.chatIsOver();
        Locator stars = ada.page.locator(".stars span");
        ada.page.getByRole(AriaRole.RADIO).nth(2).check();
        assertThat(colour(stars.nth(2))).isNotEqualTo(colour(stars.nth(3)));
        axe.looksInForcedColoursAt("the rating", ada, CHAT);
        ada.keepsPicture("forced-chat-rating");
        axe.hasFoundNothingGrave();
    }

    private static Object colour(Locator star) {
        return star.evaluate("(star) => getComputedStyle(star).color");
    }
}
