package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Use single-key shortcuts, and keep quiet where they are letters. */
@QuarkusTest
class KeysBrowserTest extends Stage {

    @Test
    void single_keys_accept_write_end_decline_and_attend_the_next() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.presses("a");
        rep.talksTo("Ada");
        assertThat(rep.messageField()).isFocused();
        rep.types("end");
        rep.stillHasDraft("end");
        rep.presses("Enter");
        ada.reads("Hello?", "end");
        rep.presses("Escape");
        assertThat(rep.messageField()).not().isFocused();
        rep.presses("m");
        assertThat(rep.messageField()).isFocused();
        rep.presses("Escape");
        rep.presses("e");
        ada.chatIsOver();
        rep.talksToNobody();
        CustomerBrowser bob = customer("Bob", "Hello?");
        rep.isAskedAbout("Bob", "Hello?");
        rep.presses("d");
        bob.isTurnedAway();
        CustomerBrowser cleo = customer("Cleo", "Hello?");
        rep.isAskedAbout("Cleo", "Hello?");
        customer("Dan", "Hello?");
        rep.seesWaiting("Cleo", "Dan");
        rep.presses("n");
        rep.talksTo("Cleo");
        cleo.isAttended();
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
        rep.presses("a");
        rep.accepts();
        rep.talksTo("Ada");
        assertThat(rep.dialog("Shortcuts")).isHidden();
    }
}
