package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the rep says without having to think of it, and what they have written and not sent. */
@QuarkusTest
class RepliesBrowserTest extends Stage {

    @Test
    void a_slash_and_a_few_letters_find_a_canned_reply_that_the_keyboard_inserts() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.writesWithoutSending("Well. /");
        assertThat(rep.offeredReplies().first()).isVisible();
        rep.isPictured("console-replies");
        rep.types("ma");
        assertThat(rep.offeredReplies().first()).containsText("/manager");
        rep.presses("ArrowDown");
        assertThat(rep.offeredReplies().nth(1)).hasAttribute("aria-selected", "true");
        rep.presses("Enter");
        assertThat(rep.offeredReplies()).hasCount(0);
        rep.stillHasDraft("Well. That is answered in the manual. The manual is sold separately, and out of print.");
        rep.reads("Hello?");
        rep.presses("Enter");
        ada.reads("Hello?", "Well. That is answered in the manual. The manual is sold separately, and out of print.");
        rep.writesWithoutSending("/bye");
        rep.presses("Escape");
        assertThat(rep.offeredReplies()).hasCount(0);
        rep.stillHasDraft("/bye");
        assertThat(rep.messageField()).isFocused();
    }

    @Test
    void replies_are_added_changed_and_forgotten_on_the_console() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.clicks("Edit replies");
        rep.fills("Shortcut", "hello");
        rep.fills("Reply", "So?");
        rep.clicks("Add reply");
        rep.readsText("Another reply has this shortcut.");
        assertThat(takesComplaints()).singleElement().asString().contains("409");
        rep.fills("Shortcut", "shrug");
        rep.clicks("Add reply");
        rep.clicks("Edit /shrug");
        rep.fills("Reply", "So what?");
        rep.isPictured("console-edit-replies");
        rep.clicks("Save reply");
        rep.hasButton("Add reply");
        rep.clicks("Close");
        rep.writesWithoutSending("/shr");
        assertThat(rep.offeredReplies()).hasText(new String[] {"/shrug So what?"});
        rep.clicks("Edit replies");
        rep.clicks("Delete /shrug");
        rep.hasNoButton("Delete /shrug");
        rep.readsText("/shrug was deleted.");
        rep.clicks("Undo");
        rep.hasButton("Delete /shrug");
        rep.clicks("Delete /shrug");
        rep.hasNoButton("Delete /shrug");
        rep.presses("Escape");
        assertThat(rep.dialog("Canned replies")).isHidden();
    }

    @Test
    void a_reply_is_filled_in_wherever_it_is_picked_in_a_draft_and_its_uses_are_counted() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/third-sock");
        ada.asks("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.clicks("Edit replies");
        rep.fills("Shortcut", "greet");
        rep.fills("Reply", "Hello {name|there}, about {product|that}: {fame}.");
        rep.fills("Reply in Spanish", "Hola, {name}.");
        rep.clicks("Add reply");
        assertThat(rep.cannedReply("greet")).containsText("Never used");
        rep.clicks("Close");
        rep.writesWithoutSending("Well.  Bye.");
        for (int i = 0; i < " Bye.".length(); i++) {
            rep.presses("ArrowLeft");
        }
        rep.types("/greet");
        assertThat(rep.offeredReplies()).hasText(new String[] {"/greet Hello Ada, about The Third Sock: {fame}."});
        rep.presses("Enter");
        rep.stillHasDraft("Well. Hello Ada, about The Third Sock: {fame}. Bye.");
        rep.messageField().fill("/");
        assertThat(rep.offeredReplies().first()).containsText("/greet");
        rep.clicks("Edit replies");
        assertThat(rep.cannedReply("greet")).containsText("Used once");
        rep.clicks("Edit /greet");
        assertThat(rep.textbox("Reply in Spanish")).hasValue("Hola, {name}.");
        rep.clicks("Delete /greet");
        rep.hasNoButton("Delete /greet");
    }

    @Test
    void a_click_elsewhere_in_the_draft_takes_the_offer_back() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.writesWithoutSending("Well. /ma");
        assertThat(rep.offeredReplies().first()).isVisible();
        rep.messageField().click(new Locator.ClickOptions().setPosition(2, 12));
        assertThat(rep.offeredReplies()).hasCount(0);
        rep.presses("Enter");
        ada.reads("Hello?", "Well. /ma");
    }

    @Test
    void ending_asks_only_where_something_is_written_and_not_sent() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.writesWithoutSending("Dear Ada");
        rep.endButton().click();
        assertThat(rep.dialog("Not sent yet")).isVisible();
        rep.clicks("Keep writing");
        assertThat(rep.dialog("Not sent yet")).isHidden();
        rep.stillHasDraft("Dear Ada");
        rep.endButton().click();
        rep.clicks("End it anyway");
        ada.chatIsOver();
        rep.talksToNobody();
    }
}
