package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Nobody needs a mouse, or a large screen. */
@QuarkusTest
class KeyboardBrowserTest extends Stage {

    @Test
    void a_customer_chats_with_nothing_but_the_keyboard() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.pressesUntilOn("Tab", ada.opener());
        ada.presses("Enter");
        assertThat(ada.nameField()).isFocused();
        ada.types("Ada");
        ada.pressesUntilOn("Tab", ada.questionField());
        ada.types("Hello?");
        ada.presses("Tab");
        ada.presses("Enter");
        ada.isNumber(1);
        assertThat(ada.messageField()).isFocused();
        ada.types("Anybody?");
        ada.presses("Shift+Enter");
        ada.types("At all?");
        ada.presses("Enter");
        ada.reads("Hello?", "Anybody? At all?");
        rep.accepts();
        rep.reads("Hello?", "Anybody? At all?");
        ada.isAttended();
        assertThat(ada.messageField()).isFocused();
        ada.presses("Escape");
        assertThat(ada.opener()).isFocused();
        ada.presses("Enter");
        assertThat(ada.messageField()).isFocused();
        ada.pressesUntilOn("Shift+Tab", ada.endButton());
        ada.presses("Enter");
        ada.pressesUntilOn("Tab", ada.button("End it"));
        ada.presses("Enter");
        ada.chatIsOver();
        rep.talksToNobody();
    }

    @Test
    void a_rep_works_with_nothing_but_the_keyboard() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.pressesUntilOn("Tab", rep.acceptButton());
        rep.presses("Enter");
        rep.talksTo("Ada");
        assertThat(rep.messageField()).isFocused();
        rep.types("No.");
        rep.presses("Enter");
        ada.reads("Hello?", "No.");
        rep.pressesUntilOn("Shift+Tab", rep.endButton());
        rep.presses("Enter");
        ada.chatIsOver();
        rep.talksToNobody();
    }

    @Test
    void both_manage_on_a_phone_without_scrolling_sideways() {
        RepBrowser rep = rep();
        rep.holdsAPhone();
        rep.sits();
        CustomerBrowser ada = customer();
        ada.holdsAPhone();
        ada.visits("/products/disappointed-cactus");
        ada.neverScrollsSideways();
        ada.asks("Ada-of-the-very-long-name-that-nobody-has-ever-called-her", "W" + "h".repeat(200) + "y?");
        ada.neverScrollsSideways();
        rep.neverScrollsSideways();
        rep.accepts();
        ada.isAttended();
        rep.says("N" + "o".repeat(200));
        ada.says("Oh.");
        rep.reads("W" + "h".repeat(200) + "y?", "N" + "o".repeat(200), "Oh.");
        ada.neverScrollsSideways();
        rep.neverScrollsSideways();
        rep.isPictured("phone-console");
        ada.isPictured("phone-chat");
        ada.ends();
        ada.neverScrollsSideways();
        ada.rates(3, "Narrow.");
        ada.readsStatus("You gave it 3 of 5.");
        rep.talksToNobody();
        rep.neverScrollsSideways();
    }
}
