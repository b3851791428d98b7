package com.evilcorp.support.browser;

import com.evilcorp.support.LeapingClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Either side falls silent, and reads what comes of it. */
@QuarkusTest
class SilenceBrowserTest extends Stage {
    private static final Duration UNANSWERED = Duration.ofMinutes(2);

    @Test
    void silent_customer_is_asked_and_goes_on_or_does_not() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.says("What is it?");
        ada.reads("Hello?", "What is it?");
        rep.hasNoButton("Ask if still there");
        rep.passes(UNANSWERED);
        LeapingClock.leaps(UNANSWERED);
        rep.clicks("Ask if still there");
        rep.readsText("Asked if they are still there");
        rep.isPictured("console-asked");
        ada.readsStatus("Are you still there?");
        ada.isPictured("chat-asked");
        ada.clicks("I am here");
        ada.readsNoStatus("Are you still there?");

        rep.clicks("Ask if still there");
        ada.readsStatus("Are you still there?");
        LeapingClock.leaps(UNANSWERED);
        ada.readsStatus("You did not say that you were still there.");
        rep.readsText("It is over. The customer did not answer.");
    }

    @Test
    void console_that_nobody_touches_reads_that_it_is_away_and_then_that_it_has_no_seat() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.readsStatus("It is ringing at the desk");
        rep.isAskedAbout("Ada", "Hello?");
        LeapingClock.leaps(Duration.ofMinutes(10));
        rep.readsText("It rang and nobody answered");
        rep.isNotAsked();
        ada.readsStatus("The rep has stepped away, and did not say for how long");
        rep.clicks("I am back");
        rep.isAskedAbout("Ada", "Hello?");
        LeapingClock.leaps(Duration.ofMinutes(10));
        rep.readsText("It rang and nobody answered");
        LeapingClock.leaps(Duration.ofMinutes(30));
        rep.readsText("You gave up the seat");
        rep.isPictured("console-unseated");
        ada.readsStatus("The rep is not at the desk right now.");
        rep.clicks("Sit down");
        rep.isAskedAbout("Ada", "Hello?");
    }
}
