package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** There is one rep. */
@QuarkusTest
class SeatBrowserTest extends Stage {

    @Test
    void a_second_console_reads_the_fixed_sentence_and_sees_nothing_of_the_desk() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        RepBrowser second = rep();
        second.visits("/support");
        second.isSentAway();
        second.isPictured("console-refused");
        rep.isAskedAbout("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        second.isSentAway();
    }

    @Test
    void a_duplicated_tab_is_sent_away_while_the_first_one_lives() {
        RepBrowser rep = rep().sits();
        RepBrowser duplicate = rep.duplicatesTheTab();
        duplicate.isSentAway();
        customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
    }

    @Test
    void a_reload_keeps_the_seat_and_the_open_session_with_its_lines() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.says("No.");
        rep.hasLine("No.", "Sent");
        rep.reloads();
        rep.talksTo("Ada");
        rep.reads("Hello?", "No.");
        ada.says("Why?");
        rep.reads("Hello?", "No.", "Why?");
        rep.says("Because.");
        ada.reads("Hello?", "No.", "Why?", "Because.");
    }

    @Test
    void the_seat_is_free_for_another_after_the_rep_has_left() {
        RepBrowser rep = rep().sits();
        RepBrowser next = rep();
        next.visits("/support");
        next.isSentAway();
        rep.closesTheTab();
        next.takesTheSeatOnceFree();
    }
}
