package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void the_bell_rings_for_several_when_the_rep_sits_down_and_after_a_session() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        customer("Bob", "Hello?").isNumber(2);
        RepBrowser rep = rep().listens().sits();
        rep.seesWaiting("Ada", "Bob");
        rep.isNotAsked();
        rep.hearsTheBell();
        rep.clicks("Attend next");
        rep.hearsNothing();
        rep.talksTo("Ada");
        customer("Cleo", "Hello?").isNumber(2);
        rep.seesWaiting("Bob", "Cleo");
        rep.hearsNothing();
        ada.ends();
        rep.hearsTheBell();
    }

    @Test
    void a_bell_that_is_muted_stays_so_and_the_console_says_it() {
        RepBrowser rep = rep().listens().sits();
        rep.clicks("Mute");
        rep.readsText("The bell is muted.");
        rep.reloads();
        rep.readsText("The bell is muted.");
        customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.hearsNothing();
        rep.isPictured("console-muted");
        rep.clicks("Unmute");
        rep.hearsTheBell();
        rep.readsNowhere("The bell is muted.");
    }

    @Test
    void the_volume_is_remembered() {
        RepBrowser rep = rep().listens().sits();
        customer("Ada", "Hello?");
        rep.hearsTheBell();
        assertThat(loudness(rep)).isCloseTo(1, within(0.01));
        rep.page.getByLabel("Volume").fill("20");
        assertThat(loudness(rep)).isCloseTo(0.04, within(0.01));
        rep.reloads();
        assertThat(rep.page.getByLabel("Volume")).hasValue("20");
        rep.hearsTheBell();
        assertThat(loudness(rep)).isCloseTo(0.04, within(0.01));
    }

    @Test
    void a_rep_lets_it_ring_for_a_minute() {
        RepBrowser rep = rep().listens();
        rep.page.clock().install();
        rep.sits();
        customer("Ada", "Hello?");
        rep.hearsTheBell();
        rep.clicks("Let it ring");
        rep.hearsNothing();
        customer("Bob", "Hello?");
        rep.seesWaiting("Ada", "Bob");
        rep.page.clock().runFor(59_000);
        rep.hearsNothing();
        rep.page.clock().runFor(2_000);
        rep.hearsTheBell();
    }

    @Test
    void a_line_of_the_customer_is_told_to_a_rep_who_looks_elsewhere() {
        RepBrowser rep = rep().listens().sits();
        rep.clicks("Turn on notifications");
        rep.clicks("Test sound");
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        ada.says("Seen?");
        rep.reads("Hello?", "Seen?");
        rep.hasTitle("Support desk: Evil Corp");
        Object before = rep.counts("window.rung");
        rep.looksElsewhere(true);
        ada.says("Still there?");
        rep.hasTitle("● Support desk: Evil Corp");
        rep.awaits("() => window.notices.join() === 'Ada wrote: Still there?'");
        assertThat(rep.counts("window.rung")).isEqualTo((Integer) before + 1);
        rep.looksElsewhere(false);
        rep.hasTitle("Support desk: Evil Corp");
        rep.awaits("() => window.notices.length === 0");
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

    private static double loudness(RepBrowser rep) {
        return ((Number) rep.counts("window.loudness()")).doubleValue();
    }
}
