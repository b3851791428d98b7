package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rep is asked about the one who waits alone, and about nobody else. */
@QuarkusTest
class PromptBrowserTest extends Stage {

    @Test
    void an_accepted_request_opens_the_chat_and_both_see_every_line_once() {
        RepBrowser rep = rep().sits();
        rep.isPictured("console-empty");
        CustomerBrowser ada = customer("Ada", "Why is it so small?");
        rep.isAskedAbout("Ada", "Why is it so small?");
        rep.isPictured("console-request");
        rep.accepts();
        rep.talksTo("Ada");
        ada.isAttended();
        rep.says("It was cheaper.");
        ada.reads("Why is it so small?", "It was cheaper.");
        ada.says("For whom?");
        rep.says("For whom do you think?");
        String[] all = {"Why is it so small?", "It was cheaper.", "For whom?", "For whom do you think?"};
        ada.reads(all);
        rep.reads(all);
        ada.hasLine("For whom?", "Sent");
        rep.hasLine("It was cheaper.", "Sent");
        ada.isPictured("chat-open");
        rep.isPictured("console-open");
    }

    @Test
    void each_sees_that_the_other_types() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        rep.writesWithoutSending("No");
        ada.readsText("The rep is typing");
        ada.writesWithoutSending("Oh");
        rep.readsText("Ada is typing");
    }

    @Test
    void a_declined_customer_reads_the_fixed_sentence_and_the_rep_is_rid_of_them() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.declines();
        ada.isTurnedAway();
        rep.isNotAsked();
        rep.seesWaiting();
        ada.isPictured("chat-declined");
        ada.reloads();
        ada.isTurnedAway();
    }

    @Test
    void a_decline_is_announced_and_can_be_undone() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.declines();
        rep.turnsAway("Ada");
        rep.isNotAsked();
        rep.isPictured("console-turning-away");
        rep.thinksBetterOfIt();
        rep.isAskedAbout("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
    }

    @Test
    void who_is_turned_away_is_told_of_with_how_long_they_had_waited() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.declines();
        rep.turnsAway("Ada");
        ada.isTurnedAway();
        assertThat(rep.page.getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("Ada was turned away after waiting \\d+ s\\."));
    }

    @Test
    void a_decline_is_sent_at_once_when_another_is_attended() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        CustomerBrowser bob = customer("Bob", "Me too");
        rep.seesWaiting("Ada", "Bob");
        rep.declines();
        rep.isAskedAbout("Bob", "Me too");
        rep.accepts();
        ada.isTurnedAway();
        bob.isAttended();
    }

    @Test
    void a_decline_is_sent_at_once_when_the_page_is_left() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.declines();
        rep.turnsAway("Ada");
        rep.closesTheTab();
        ada.isTurnedAway();
    }

    @Test
    void the_request_stays_for_its_session_while_more_arrive_and_goes_when_its_customer_leaves() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "First!");
        rep.isAskedAbout("Ada", "First!");
        customer("Bob", "Second!");
        customer("Cleo", "Third!");
        rep.seesWaiting("Ada", "Bob", "Cleo");
        rep.isAskedAbout("Ada", "First!");
        ada.closesTheTab();
        rep.seesWaiting("Bob", "Cleo");
        rep.isNotAsked();
    }

    @Test
    void nobody_is_asked_about_when_several_wait_already() {
        customer("Ada", "First!");
        CustomerBrowser bob = customer("Bob", "Second!");
        bob.isNumber(2);
        RepBrowser rep = rep().sits();
        rep.seesWaiting("Ada", "Bob");
        rep.isNotAsked();
        bob.ends();
        rep.seesWaiting("Ada");
        rep.isAskedAbout("Ada", "First!");
    }
}
