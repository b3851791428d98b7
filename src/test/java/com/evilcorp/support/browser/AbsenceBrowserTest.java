package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The rep is back in a few minutes, or says so, and sees how the shift goes. */
@QuarkusTest
class AbsenceBrowserTest extends Stage {

    @Test
    void who_waits_is_told_when_the_rep_means_to_be_back_and_nothing_rings_meanwhile() {
        RepBrowser rep = rep().listens().sits();
        rep.stepsAway(7);
        rep.readsText("Back in 7 minutes, as far as they know.");
        rep.isPictured("console-away");
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.readsStatus("The rep is back in about 7 minutes.");
        rep.seesWaiting("Ada");
        rep.isNotAsked();
        assertThat(rep.counts("window.rung")).isEqualTo(0);
        rep.reloads();
        rep.readsText("Away until");
        rep.isNotAsked();
        rep.clicks("I am back");
        rep.isAskedAbout("Ada", "Hello?");
        rep.hearsTheBell();
        ada.readsNoStatus("The rep is back in");
        rep.accepts();
        rep.talksTo("Ada");
        rep.cannot("Step away");
    }

    @Test
    void the_shift_is_counted_on_the_console() {
        RepBrowser rep = rep().sits();
        assertThat(rep.shift()).containsText("Served");
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.declines();
        ada.isTurnedAway();
        customer("Bob", "Hello?");
        rep.accepts();
        rep.talksTo("Bob");
        rep.counted("Served", "1");
        rep.counted("Declined", "1");
        rep.counted("Waiting", "0");
        customer("Cleo", "Hello?");
        rep.counted("Waiting", "1");
    }
}
