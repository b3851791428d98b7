package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines drop. What was written does not. */
@QuarkusTest
class LineBrowserTest extends Stage {

    @Test
    void a_question_whose_answer_was_lost_is_asked_again_and_there_once() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        Line line = new Line();
        CustomerBrowser ada = asking(name, rep, line);
        ada.readsStatus("Connecting…");
        line.isCut();
        line.isMended();
        ada.isNumber(1);
        ada.reads("Hello?");
        isOnFileOnce(name);
        rep.seesWaiting(name);
        rep.accepts();
        ada.isAttended();
        rep.reads("Hello?");
    }

    @Test
    void a_question_asked_just_before_a_reload_is_asked_once() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = asking(name, rep, new Line());
        ada.reloads();
        ada.isNumber(1);
        ada.reads("Hello?");
        isOnFileOnce(name);
        rep.seesWaiting(name);
    }

    @Test
    void a_line_written_while_the_connection_is_gone_arrives_once() {
        RepBrowser rep = rep().sits();
        Line line = new Line();
        CustomerBrowser ada = attended(rep, line);
        line.isCut();
        ada.readsStatus("Reconnecting…");
        ada.readsStatus("next try in");
        ada.says("Are you there?");
        ada.hasLine("Are you there?", "Sending…");
        rep.says("Speak up.");
        rep.hasLine("Speak up.", "Sent");
        ada.isPictured("chat-reconnecting");
        rep.reads("Hello?", "Speak up.");
        line.isMended();
        rep.reads("Hello?", "Speak up.", "Are you there?");
        ada.readsNoStatus("Reconnecting…");
        ada.hasLine("Are you there?", "Sent");
        ada.reads("Hello?", "Speak up.", "Are you there?");
        rep.says("No.");
        ada.reads("Hello?", "Speak up.", "Are you there?", "No.");
    }

    @Test
    void a_line_whose_receipt_was_lost_is_sent_again_and_there_once() {
        RepBrowser rep = rep().sits();
        Line line = new Line();
        CustomerBrowser ada = attended(rep, line);
        line.isDeaf();
        ada.says("Are you there?");
        rep.reads("Hello?", "Are you there?");
        ada.hasLine("Are you there?", "Sending…");
        line.isCut();
        line.isMended();
        ada.hasLine("Are you there?", "Sent");
        rep.says("No.");
        ada.reads("Hello?", "Are you there?", "No.");
        rep.reads("Hello?", "Are you there?", "No.");
    }

    @Test
    void a_line_written_just_before_a_reload_arrives_too() {
        RepBrowser rep = rep().sits();
        Line line = new Line();
        CustomerBrowser ada = attended(rep, line);
        line.isCut();
        ada.readsStatus("Reconnecting…");
        ada.says("Are you there?");
        line.isMended();
        ada.reloads();
        rep.reads("Hello?", "Are you there?");
        ada.reads("Hello?", "Are you there?");
    }

    @Test
    void the_rep_is_told_of_a_dropped_line_and_that_it_stayed_dead() {
        RepBrowser rep = rep().sits();
        Line line = new Line();
        CustomerBrowser ada = attended(rep, line);
        line.isCutAtBothEnds();
        rep.readsText("They have a moment to come back");
        rep.readsStatus("The customer left and did not come back.");
        line.isMended();
        ada.chatIsOver();
        ada.readsStatus("You were gone for too long");
    }

    @Test
    void the_reps_line_drops_and_comes_back_with_what_was_written() {
        Line line = new Line();
        RepBrowser rep = repOn(line).sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        line.isCut();
        rep.readsStatus("Reconnecting…");
        rep.says("Hold the line.");
        rep.hasLine("Hold the line.", "Sending…");
        rep.isPictured("console-reconnecting");
        line.isMended();
        ada.reads("Hello?", "Hold the line.");
        rep.reads("Hello?", "Hold the line.");
        rep.hasLine("Hold the line.", "Sent");
    }

    @Test
    void neither_side_takes_what_it_knew_for_true_while_its_line_is_down() {
        Line repsLine = new Line();
        Line adasLine = new Line();
        RepBrowser rep = repOn(repsLine).sits();
        CustomerBrowser ada = customerOn(adasLine);
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.hasTitle("(1) Support desk: Evil Corp");
        repsLine.isCut();
        rep.readsStatus("Reconnecting…");
        rep.hasNoButton("Accept");
        rep.readsText("Not known now");
        rep.hasTitle("Support desk: Evil Corp");
        repsLine.isMended();
        rep.isAskedAbout("Ada", "Hello?");
        rep.hasTitle("(1) Support desk: Evil Corp");
        adasLine.isCut();
        ada.readsStatus("Reconnecting…");
        ada.readsNoStatus("in the queue");
        ada.readsNoStatus("at the desk");
        adasLine.isMended();
        ada.isNumber(1);
    }

    @Test
    void the_customer_is_told_how_long_the_rep_has_to_come_back_and_that_they_are() {
        Line line = new Line();
        RepBrowser rep = repOn(line).sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.readsStatus("The rep is with you.");
        line.isCutAtBothEnds();
        ada.readsStatus("The rep's line dropped. We give them a moment to come back: ");
        ada.isPictured("chat-rep-dropped");
        line.isMended();
        ada.readsNoStatus("line dropped");
        ada.readsStatus("The rep is with you.");
    }

    /** Somebody on that line whose "Hello?" the rep has, and who does not hear of it. */
    private CustomerBrowser asking(String name, RepBrowser rep, Line line) {
        CustomerBrowser customer = customerOn(line);
        customer.visits("/");
        line.isDeaf();
        customer.opensChat();
        customer.fillsIn(name, "Hello?");
        customer.startsChat();
        rep.isAskedAbout(name, "Hello?");
        return customer;
    }

    private void isOnFileOnce(String name) {
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(name);
        evaluator.seesOnly(name);
    }

    /** Ada on that line, having asked "Hello?" and being attended. */
    private CustomerBrowser attended(RepBrowser rep, Line line) {
        CustomerBrowser ada = customerOn(line);
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        return ada;
    }
}
