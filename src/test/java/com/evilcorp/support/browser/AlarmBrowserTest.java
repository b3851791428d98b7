package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A request cannot be missed, and leaves the rep in peace as soon as it is over. */
@QuarkusTest
class AlarmBrowserTest extends Stage {

    @Test
    void the_bell_rings_until_the_request_is_answered() {
        RepBrowser rep = rep().listens().sits();
        rep.hearsNothing();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.hearsTheBell();
        customer("Bob", "Hello?");
        rep.seesWaiting("Ada", "Bob");
        rep.hearsTheBell();
        assertThat(rep.counts("window.rung")).isEqualTo(1);
        rep.accepts();
        rep.hearsNothing();
        ada.isAttended();
    }

    @Test
    void bell_notice_title_and_icon_stop_when_the_customer_leaves() {
        RepBrowser rep = rep().listens().sits();
        assertThat(rep.counts("window.asked")).isEqualTo(0);
        rep.clicks("Turn on notifications");
        rep.awaits("() => window.asked === 1");
        rep.hasNoButton("Turn on notifications");
        rep.hasTitle("Support desk: Evil Corp");
        rep.hasIcon("/favicon.svg");
        rep.clicks("Test sound");
        rep.hasAudio("running");
        rep.hasAudio("suspended");
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.hearsTheBell();
        rep.hasAudio("running");
        rep.awaits("() => window.notices.join() === 'New chat request: Ada\\nHello?'");
        rep.hasTitle("(1) Support desk: Evil Corp");
        rep.hasIcon("/support/waiting/1.svg");
        ada.ends();
        rep.hearsNothing();
        rep.hasAudio("suspended");
        rep.awaits("() => window.notices.length === 0");
        rep.hasTitle("Support desk: Evil Corp");
        rep.hasIcon("/favicon.svg");
    }

    @Test
    void who_clicked_nothing_yet_is_told_that_the_bell_is_silent_and_tries_it() {
        RepBrowser rep = rep().listens().mutesWhatNobodyClicked().sits();
        rep.readsText("Your browser keeps the bell silent");
        rep.isPictured("console-silent");
        rep.clicks("Test sound");
        rep.readsNowhere("Your browser keeps the bell silent");
        assertThat(rep.counts("window.rung")).isEqualTo(1);
        rep.hearsNothing();
    }
}
