package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who waits, and what the rep may do about them. */
@QuarkusTest
class QueueBrowserTest extends Stage {

    @Test
    void a_cancelled_customer_reads_the_fixed_sentence_and_the_others_move_up() {
        CustomerBrowser ada = customer("Ada", "One?");
        CustomerBrowser bob = customer("Bob", "Two?");
        CustomerBrowser cleo = customer("Cleo", "Three?");
        ada.isNumber(1);
        bob.isNumber(2);
        cleo.isNumber(3);
        RepBrowser rep = rep().sits();
        rep.seesWaiting("Ada", "Bob", "Cleo");
        rep.picks("Bob");
        rep.isPictured("console-queue");
        rep.cancels("Bob");
        bob.isTurnedAway();
        cleo.isNumber(2);
        rep.seesWaiting("Ada", "Cleo");
        rep.picks("Ada");
        rep.attends("Ada");
        ada.isAttended();
        cleo.isNumber(1);
        rep.seesWaiting("Cleo");
    }

    @Test
    void nobody_else_can_be_attended_while_a_session_is_open_not_even_after_a_reload() {
        customer("Ada", "One?");
        customer("Bob", "Two?").isNumber(2);
        RepBrowser rep = rep().sits();
        rep.picks("Bob");
        rep.canAttend("Bob");
        rep.attends("Bob");
        rep.isNotAsked();
        rep.picks("Ada");
        rep.cannotAttend("Ada");
        rep.isPictured("console-busy");
        rep.reloads();
        rep.talksTo("Bob");
        rep.picks("Ada");
        rep.cannotAttend("Ada");
        rep.endsSession();
        rep.canAttend("Ada");
    }

    @Test
    void lines_said_while_waiting_are_there_when_the_rep_attends() {
        CustomerBrowser ada = customer("Ada", "One?");
        ada.says("Two?");
        ada.hasLine("Two?", "Sent");
        RepBrowser rep = rep().sits();
        rep.accepts();
        rep.talksTo("Ada");
        rep.reads("One?", "Two?");
    }
}
