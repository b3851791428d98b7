package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
    void what_was_in_the_box_when_the_chat_ended_can_be_copied_and_is_the_next_question() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.writesWithoutSending("I was just about to");
        rep.endsSession();
        ada.chatIsOver();
        ada.canCopy("I was just about to");
        ada.isPictured("chat-unsaid");
        ada.beginsToComment("Abrupt.");
        ada.reloads();
        ada.canCopy("I was just about to");
        ada.stillHasComment("Abrupt.");
        ada.startsOver();
        assertThat(ada.questionField()).hasValue("I was just about to");
        ada.startsChat();
        ada.isNumber(1);
        ada.reads("I was just about to");
        ada.ends();
        ada.hasNothingLeftUnsaid();
    }

    @Test
    void a_line_that_was_refused_says_why_and_can_be_tried_again() {
        CustomerBrowser ada = customer("Ada", "0".repeat(2_000));
        for (int i = 1; i < 10; i++) {
            ada.says(Integer.toString(i).repeat(2_000));
        }
        ada.hasLine("9999", "Sent");
        ada.says("Too much?");
        ada.hasLine("Too much?", "Not sent: ");
        ada.isPictured("chat-refused");
        RepBrowser rep = rep().sits();
        rep.accepts();
        ada.isAttended();
        ada.triesAgain();
        ada.hasLine("Too much?", "Sent");
        assertThat(rep.log()).containsText("Too much?");
    }

    @Test
    void a_chat_that_is_over_can_be_taken_home_as_a_text() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Why does it rain?");
        rep.accepts();
        rep.says("שלום");
        ada.reads("Why does it rain?", "שלום");
        rep.endsSession();
        ada.chatIsOver();
        String time = "\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d:\\d\\d";
        assertThat(ada.savesTheTranscript())
                .containsPattern("\nSession: [0-9a-f-]{36}\nHead of its chain: [0-9a-f]{64}\nTimes in UTC\n")
                .containsPattern(time + "  Ada:\nWhy does it rain\\?\n\n" + time + "  The rep:\nשלום\n")
                .endsWith("This chat has ended. The rep ended it. We trust your question feels answered.\n");
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
        ada.hasTitle("(2) Evil Corp: things you will own");
        ada.isPictured("chat-unread");
        ada.reloads();
        ada.hasUnread(2);
        ada.hasTitle("(2) Evil Corp: things you will own");
        ada.opensChat();
        ada.reads("Hello?", "One", "Two", "Three");
        ada.hasUnread(0);
        ada.hasTitle("Evil Corp: things you will own");
    }

    @Test
    void each_line_of_the_rep_is_heard_once_unless_the_sound_is_off_which_is_remembered() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.countsChimes();
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.hasHeardChimes(1);
        rep.says("One");
        ada.hasHeardChimes(2);
        ada.says("Two");
        ada.reads("Hello?", "One", "Two");
        ada.reloads();
        ada.reads("Hello?", "One", "Two");
        ada.togglesTheSound();
        rep.says("Three");
        ada.reads("Hello?", "One", "Two", "Three");
        ada.reloads();
        ada.reads("Hello?", "One", "Two", "Three");
        ada.says("Four");
        rep.says("Five");
        ada.reads("Hello?", "One", "Two", "Three", "Four", "Five");
        ada.hasHeardChimes(0);
        ada.togglesTheSound();
        rep.says("Six");
        ada.hasHeardChimes(1);
    }
}
