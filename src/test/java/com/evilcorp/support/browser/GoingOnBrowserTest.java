package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the rep goes on from one customer to the next, and what they know of who waits. */
@QuarkusTest
class GoingOnBrowserTest extends Stage {
    /** It comes when the first has been answered, and so to a button of the next session. */
    private static final Map<String, Integer> SECOND_CLICK = Map.of("detail", 2);

    private static final Duration LONGER_THAN_ANY_PROMISE = Duration.ofHours(1);

    @Test
    void a_session_is_ended_and_the_next_attended_in_one_act_until_nobody_waits() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        CustomerBrowser bob = customer("Bob", "Me too");
        customer("Cleo", "And me");
        rep.seesWaiting("Bob", "Cleo");
        rep.clicks("End and next");
        ada.chatIsOver();
        rep.talksTo("Bob");
        rep.seesWaiting("Cleo");
        rep.button("End and next").dispatchEvent("click", SECOND_CLICK);
        rep.says("Well?");
        bob.reads("Me too", "Well?");
        rep.clicks("End and next");
        rep.talksTo("Cleo");
        rep.clicks("End and next");
        rep.talksToNobody();
        rep.stillReads("Cleo", "And me");
    }

    @Test
    void ending_and_going_on_asks_first_where_something_is_not_sent_and_keeps_it() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        customer("Bob", "Me too");
        rep.seesWaiting("Bob");
        rep.writesWithoutSending("Dear Ada");
        rep.clicks("End and next");
        rep.clicks("Keep writing");
        rep.talksTo("Ada");
        rep.clicks("End and next");
        rep.clicks("End it anyway");
        rep.talksTo("Bob");
        rep.stillHasDraft("");
        rep.readsStatus("Unsent text kept, written to Ada");
        rep.readsText("Dear Ada");
    }

    @Test
    void unsent_text_is_kept_when_the_rep_goes_on_to_be_copied_or_put_back() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.writesWithoutSending("Dear");
        ada.ends();
        rep.talksToNobody();
        rep.unsentText().pressSequentially(" Ada");
        rep.isDone();
        rep.readsStatus("Unsent text kept, written to Ada");
        rep.readsText("Dear Ada");
        rep.isPictured("console-kept");
        rep.mayUseTheClipboard();
        rep.clicks("Copy");
        rep.hasCopied("Dear Ada");
        rep.hasNoButton("Put back");

        CustomerBrowser bob = customer("Bob", "Me too");
        rep.accepts();
        rep.talksTo("Bob");
        rep.writesWithoutSending("Well.");
        rep.isPictured("console-kept-open");
        rep.clicks("Put back");
        rep.stillHasDraft("Well.\nDear Ada");
        rep.hasNoButton("Discard");
        bob.reads("Me too");

        bob.ends();
        rep.talksToNobody();
        customer("Cleo", "And me");
        rep.accepts();
        rep.talksTo("Cleo");
        rep.clicks("Discard");
        rep.hasNoButton("Discard");
        rep.remembersNothingOf("Dear Ada");
    }

    @Test
    void who_waits_longer_than_promised_or_wrote_again_is_marked_in_words_and_their_card_shows_what_they_wrote() {
        RepBrowser rep = rep().sits();
        for (int i = 0; i < 5; i++) {
            customer("Ada " + i, "Hello?");
            rep.accepts();
            rep.talksTo("Ada " + i);
            rep.endsSession();
        }
        customer("Bob", "Hello?");
        rep.accepts();
        rep.talksTo("Bob");
        CustomerBrowser cleo = customer("Cleo", "Me too");
        customer("Dora", "And me");
        rep.seesWaiting("Cleo", "Dora");
        assertThat(rep.waiting().first()).not().containsText("Wrote again");
        cleo.says("Are you there?");
        assertThat(rep.waiting().first()).containsText("Wrote again");
        assertThat(rep.waiting().first()).not().containsText("Longer than promised");
        rep.passes(LONGER_THAN_ANY_PROMISE);
        assertThat(rep.waiting().first()).containsText("Longer than promised");
        assertThat(rep.waiting().last()).not().containsText("Wrote again");

        rep.endsSession();
        rep.picks("Cleo");
        Locator written = rep.writtenWhileWaiting();
        assertThat(written).hasCount(1);
        assertThat(written).containsText("Are you there?");
        cleo.says("Or not?");
        assertThat(written).hasCount(2);
        assertThat(rep.card("Cleo")).containsText("Longer than promised");
        rep.isPictured("console-marks");
        rep.isDone();
        rep.isPictured("console-marked-card");
    }
}
