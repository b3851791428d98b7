package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Each side reads that the other has seen what they said, once it was really on the other's screen. */
@QuarkusTest
class SeenBrowserTest extends Stage {

    @Test
    void lines_are_seen_once_the_page_has_the_focus_and_is_not_hidden() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.readsThatTheyHaveSeen("Hello?");

        ada.hasTheFocus(false);
        rep.says("What is it?");
        ada.reads("Hello?", "What is it?");
        ada.hasToldOfSeeing(0);
        ada.hasTheFocus(true);
        rep.readsThatTheyHaveSeen("What is it?");

        rep.looksElsewhere(true);
        ada.says("My cactus.");
        rep.reads("Hello?", "What is it?", "My cactus.");
        rep.hasToldOfSeeing(1);
        rep.looksElsewhere(false);
        ada.readsThatTheyHaveSeen("My cactus.");
        rep.isPictured("console-seen");
        ada.isPictured("chat-seen");
    }

    @Test
    void what_was_seen_is_still_said_after_a_reload() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.readsThatTheyHaveSeen("Hello?");
        rep.says("What is it?");
        rep.readsThatTheyHaveSeen("What is it?");

        ada.reloads();
        ada.readsThatTheyHaveSeen("Hello?");
        rep.reloads();
        rep.readsThatTheyHaveSeen("What is it?");
        rep.endsSession();
        ada.chatIsOver();
        ada.reloads();
        ada.readsThatTheyHaveSeen("Hello?");
    }

    @Test
    void lines_are_not_seen_in_a_chat_that_is_hidden_nor_below_what_is_scrolled_to() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.hidesChat();
        rep.says("So?\n".repeat(40) + "So?");
        ada.hasUnread(1);
        ada.hasToldOfSeeing(0);
        ada.opensChat();
        rep.readsThatTheyHaveSeen("So?");

        ada.scrollsUp();
        rep.says("Well?");
        ada.newMessages(1);
        ada.hasToldOfSeeing(1);
        ada.showsNewMessages();
        rep.readsThatTheyHaveSeen("Well?");
    }
}
