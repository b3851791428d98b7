package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Anybody may ask, from any page of the shop. */
@QuarkusTest
class StartBrowserTest extends Stage {

    @Test
    void a_chat_starts_on_the_shops_home_and_its_first_line_is_the_question() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.isPictured("shop");
        ada.opensChat();
        ada.fillsIn("Ada", "Why does it rain?");
        ada.isPictured("chat-start");
        ada.startsChat();
        ada.isNumber(1);
        ada.readsStatus("The rep is not at the desk right now.");
        ada.reads("Why does it rain?");
        ada.isPictured("chat-waiting");
    }

    @Test
    void a_chat_starts_on_a_products_page_and_the_rep_reads_which() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/disappointed-cactus");
        ada.asks("Ada", "What have I done?");
        ada.isNumber(1);
        ada.reads("What have I done?");
        rep.isAskedAbout("Ada", "What have I done?");
        rep.isAskedAbout("Ada", "The Disappointed Cactus");
    }

    @Test
    void who_thinks_of_asking_sees_who_is_there_and_how_many_wait_without_a_socket() {
        CustomerBrowser ada = customer();
        ada.page.onWebSocket(socket -> fail("There is a socket to " + socket.url()));
        ada.page.clock().install();
        ada.visits("/");
        ada.opensChat();
        ada.expects("The rep is not at the desk. You may queue all the same. Nobody waits: you would be next.");
        rep().sits();
        customer("Bob", "One?");
        ada.expectsInTime("The rep is at the desk. One person waits before you.");
        customer("Cleo", "Two?");
        ada.expectsInTime("2 people wait before you.");
        ada.isPictured("chat-board");
    }

    @Test
    void who_thinks_of_asking_is_told_how_long_it_may_take_and_when_a_rep_who_stepped_away_is_back() {
        CustomerBrowser ada = customer();
        ada.isToldOfTheQueue(
                """
                {"repPresent": true, "waiting": 4, "wait": {"low": 200, "high": 500}}""");
        ada.visits("/");
        ada.opensChat();
        ada.expects("4 people wait before you. The wait is 3–9 minutes, if today is like other days.");
        ada.isToldOfTheQueue("""
                {"repPresent": true, "waiting": 4}""");
        ada.hidesChat();
        ada.opensChat();
        ada.expects("4 people wait before you. Too little is known to say how long that takes.");
        String back = Instant.now().plus(Duration.ofSeconds(400)).toString();
        ada.isToldOfTheQueue("{\"repPresent\": false, \"waiting\": 0, \"backAt\": \"" + back + "\"}");
        ada.hidesChat();
        ada.opensChat();
        ada.expects("The rep is back in about 7 minutes. Nobody waits: you would be next.");
    }

    @Test
    void who_gives_no_name_and_no_question_is_a_number() {
        RepBrowser rep = rep().sits();
        CustomerBrowser nobody = customer("", "");
        nobody.reads();
        rep.isAskedAbout("Customer ", "No question yet");
        nobody.says("Hello?");
        nobody.reads("Hello?");
    }

    @Test
    void an_ended_wait_is_over_and_the_next_chat_starts_with_the_name_kept() {
        CustomerBrowser ada = customer("Ada", "Anybody?");
        ada.ends();
        ada.readsStatus("You left the queue before anybody answered.");
        ada.startsOver();
        assertThat(ada.nameField()).hasValue("Ada");
        assertThat(ada.questionField()).hasValue("");
        ada.fillsIn("Ada", "Anybody now?");
        ada.startsChat();
        ada.isNumber(1);
        ada.reads("Anybody now?");
    }
}
