package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Closing a browser ends a session; turning a page does not. */
@QuarkusTest
class PresenceBrowserTest extends Stage {

    @Test
    void closing_the_customers_browser_ends_the_session_at_the_rep() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        ada.closesTheTab();
        rep.readsStatus("The chat with Ada has ended. The customer left and did not come back.");
        rep.talksToNobody();
    }

    @Test
    void closing_the_reps_browser_ends_the_session_at_the_customer() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        rep.closesTheTab();
        ada.chatIsOver();
        ada.readsStatus("The rep left and did not come back.");
        ada.reads("Hello?");
        ada.isPictured("chat-ended");
    }

    @Test
    void a_reload_and_a_click_to_another_page_keep_the_session_and_its_lines() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "One");
        rep.accepts();
        rep.talksTo("Ada");
        rep.says("Two");
        ada.reads("One", "Two");
        ada.reloads();
        ada.reads("One", "Two");
        ada.says("Three");
        ada.hidesChat();
        ada.follows("The Disappointed Cactus");
        ada.opensChat();
        ada.reads("One", "Two", "Three");
        ada.says("Four");
        rep.says("Five");
        ada.reads("One", "Two", "Three", "Four", "Five");
        rep.reads("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void the_chat_is_open_or_closed_on_the_next_page_as_it_was_on_the_last() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.visits("/products/inward-umbrella");
        ada.isNumber(1);
        ada.reads("Hello?");
        ada.hidesChat();
        ada.visits("/products/tinned-meeting");
        ada.hasClosedChat();
        ada.visits("/");
        ada.hasClosedChat();
        ada.opensChat();
        ada.isNumber(1);
    }

    @Test
    void a_reload_keeps_the_place_in_the_queue() {
        customer("Ada", "One?");
        CustomerBrowser bob = customer("Bob", "Two?");
        customer("Cleo", "Three?").isNumber(3);
        bob.reloads();
        bob.isNumber(2);
        bob.reads("Two?");
    }
}
