package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is typed works nothing; what works the desk takes two modifiers more. */
@QuarkusTest
class KeysBrowserTest extends Stage {

    @Test
    void shortcuts_with_modifiers_accept_end_decline_and_attend_the_next_and_stand_on_their_buttons() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        assertThat(rep.acceptButton()).hasAttribute("aria-keyshortcuts", "Alt+Shift+Y");
        assertThat(rep.acceptButton()).containsText("Alt+Shift+Y");
        rep.presses("Alt+Shift+Y");
        rep.talksTo("Ada");
        assertThat(rep.messageField()).isFocused();
        rep.types("end");
        rep.presses("Enter");
        ada.reads("Hello?", "end");
        assertThat(rep.endButton()).hasAttribute("aria-keyshortcuts", "Alt+Shift+S");
        rep.presses("Alt+Shift+S");
        ada.chatIsOver();
        rep.talksToNobody();
        CustomerBrowser bob = customer("Bob", "Hello?");
        rep.isAskedAbout("Bob", "Hello?");
        rep.presses("Alt+Shift+D");
        bob.isTurnedAway();
        CustomerBrowser cleo = customer("Cleo", "Hello?");
        rep.isAskedAbout("Cleo", "Hello?");
        customer("Dan", "Hello?");
        rep.seesWaiting("Cleo", "Dan");
        rep.presses("Alt+Shift+N");
        rep.talksTo("Cleo");
        cleo.isAttended();
    }

    @Test
    void while_a_session_is_open_whatever_is_typed_goes_into_its_message_box() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.clicks("Test sound");
        rep.types("end");
        rep.stillHasDraft("end");
        rep.clicksOnText();
        assertThat(rep.messageField()).not().isFocused();
        rep.types(" and do");
        rep.stillHasDraft("end and do");
        assertThat(rep.endButton()).isVisible();
        rep.presses("Enter");
        ada.reads("Hello?", "end and do");
    }

    @Test
    void a_button_that_was_clicked_is_not_pressed_again_by_what_is_typed_next() {
        RepBrowser rep = rep().sits();
        rep.clicks("Mute");
        rep.hasButton("Unmute");
        rep.types(" ");
        rep.presses("?");
        assertThat(rep.dialog("Shortcuts")).isVisible();
        rep.presses("Escape");
        rep.hasButton("Unmute");
    }

    @Test
    void a_sentence_that_outlives_its_session_stays_under_the_caret_and_reaches_nobody() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        CustomerBrowser bob = customer("Bob", "Me too");
        rep.seesWaiting("Bob");
        rep.types("The code for the order is 1");
        rep.presses("ArrowLeft");
        ada.ends();
        rep.stillReads("Ada", "Hello?");
        assertThat(rep.unsentText()).isFocused();
        rep.isAskedAbout("Bob", "Me too");
        rep.types("and all");
        rep.presses("Enter");
        assertThat(rep.unsentText()).hasValue("The code for the order is and all\n1");
        rep.isAskedAbout("Bob", "Me too");
        rep.isPictured("console-over");
        rep.clicks("Next");
        rep.talksTo("Bob");
        assertThat(rep.messageField()).isFocused();
        rep.stillHasDraft("");
        bob.reads("Me too");
    }

    @Test
    void a_session_that_is_over_stays_until_the_rep_is_done_with_it() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.says("No.");
        ada.reads("Hello?", "No.");
        rep.clicksOnText();
        ada.ends();
        rep.stillReads("Ada", "Hello?", "No.");
        assertThat(rep.unsentText()).hasCount(0);
        rep.cannot("Next");
        rep.isDone();
    }

    @Test
    void a_rep_who_thinks_better_of_ending_writes_on_and_ends_nothing() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.types("Well");
        rep.endButton().click();
        rep.clicks("Keep writing");
        assertThat(rep.messageField()).isFocused();
        rep.types(" now");
        rep.stillHasDraft("Well now");
    }

    @Test
    void enter_and_escape_of_an_input_method_send_and_leave_nothing() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.types("konnichiwa");
        for (String key : new String[] {"Enter", "Escape"}) {
            rep.composesWith(key);
            rep.stillHasDraft("konnichiwa");
            assertThat(rep.messageField()).isFocused();
        }
        rep.reads("Hello?");
    }

    @Test
    void keys_are_shown_and_turned_off_for_good() {
        RepBrowser rep = rep().sits();
        rep.presses("?");
        assertThat(rep.dialog("Shortcuts")).isVisible();
        rep.isPictured("console-keys");
        rep.presses("Escape");
        assertThat(rep.dialog("Shortcuts")).isHidden();
        rep.clicks("Shortcuts");
        rep.switches("Use single-key shortcuts");
        rep.clicks("Close");
        rep.reloads();
        rep.hasTheSeat();
        rep.presses("?");
        customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        assertThat(rep.dialog("Shortcuts")).isHidden();
    }
}
