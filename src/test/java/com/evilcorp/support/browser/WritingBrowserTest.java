package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is written and not sent yet, and what is said when it is over. */
@QuarkusTest
class WritingBrowserTest extends Stage {

    @Test
    void a_draft_survives_a_reload_before_and_in_a_chat() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        ada.fillsIn("Ada", "Why does");
        ada.reloads();
        assertThat(ada.nameField()).hasValue("Ada");
        assertThat(ada.questionField()).hasValue("Why does");
        ada.startsChat();
        ada.isNumber(1);
        ada.writesWithoutSending("it rain");
        ada.reloads();
        ada.stillHasDraft("it rain");
        ada.reads("Why does");
    }

    @Test
    void a_reps_draft_survives_a_reload_and_ends_with_its_session() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.writesWithoutSending("Dear Ada");
        rep.reloads();
        rep.stillHasDraft("Dear Ada");
        ada.ends();
        rep.talksToNobody();
        rep.remembersNothingOf("Dear Ada");
        customer("Bob", "Hello?");
        rep.accepts();
        rep.talksTo("Bob");
        rep.stillHasDraft("");
    }

    @Test
    void an_attended_chat_is_rated_with_stars_once() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        rep.endsSession();
        ada.chatIsOver();
        ada.readsStatus("The rep ended it.");
        ada.isPictured("chat-rating");
        ada.rates(4, "Warm.");
        ada.readsStatus("You gave it 4 of 5.");
        ada.hasRated();
        ada.reloads();
        ada.readsStatus("You gave it 4 of 5.");
        ada.hasRated();
    }

    @Test
    void a_message_over_the_bound_is_counted_and_not_sent() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.pastes("🧂".repeat(1_990));
        ada.readsText("10 characters left");
        ada.pastes("🧂".repeat(2_003));
        ada.readsText("3 characters too many");
        ada.isPictured("chat-too-long");
        ada.cannotSend();
        ada.reads("Hello?");
        ada.pastes("🧂".repeat(2_000));
        ada.presses("Enter");
        ada.reads("Hello?", "🧂".repeat(2_000));
        ada.hasLine("🧂", "Sent");
    }

    @Test
    void lines_that_come_while_the_chat_is_hidden_are_counted_on_its_button() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.says("One");
        ada.reads("Hello?", "One");
        ada.hidesChat();
        ada.hasUnread(0);
        rep.says("Two");
        rep.says("Three");
        ada.hasUnread(2);
        ada.isPictured("chat-unread");
        ada.reloads();
        ada.hasUnread(2);
        ada.opensChat();
        ada.reads("Hello?", "One", "Two", "Three");
        ada.hasUnread(0);
    }
}
