package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
