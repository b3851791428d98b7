package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer who looks elsewhere is told, the way they chose. */
@QuarkusTest
class TellMeBrowserTest extends Stage {
    private static final String DENIED = "Object.defineProperty(Notification, 'permission', { value: 'denied' });";
    private static final String NONE = "delete window.Notification;";

    @Test
    void who_asked_for_it_is_told_that_they_are_next_and_that_they_are_attended() {
        RepBrowser rep = rep().sits();
        CustomerBrowser bob = customer("Bob", "Me first");
        CustomerBrowser ada = waiting(AlarmScripts.COUNT);
        ada.isNumber(2);
        assertThat(ada.counts("asked")).isEqualTo(0);
        ada.isPictured("chat-tell-me");
        ada.clicks("Tell me");
        ada.readsText("You are told when you are next");
        ada.hasNoButton("Tell me");
        assertThat(ada.counts("asked")).isEqualTo(1);
        ada.looksElsewhere(true);
        assertThat(ada.counts("notices")).isEqualTo(List.of());
        bob.ends();
        ada.awaits("() => notices.join() === 'You are next.: Support chat'");
        rep.seesWaiting("Ada");
        rep.accepts();
        ada.awaits("() => notices.join().startsWith('The rep is with you.')");
        ada.looksElsewhere(false);
        ada.awaits("() => notices.length === 0");
        ada.readsNowhere("You are told when you are next");
    }

    @Test
    void who_looks_at_the_chat_needs_no_notification() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = waiting(AlarmScripts.COUNT);
        ada.clicks("Tell me");
        rep.accepts();
        ada.isAttended();
        assertThat(ada.counts("notices")).isEqualTo(List.of());
    }

    @Test
    void who_cannot_be_told_reads_why_and_is_offered_nothing() {
        CustomerBrowser ada = waiting(DENIED);
        ada.readsText("Your browser does not let us tell you when you are next.");
        ada.hasNoButton("Tell me");
        CustomerBrowser bob = waiting(NONE);
        bob.readsText("This browser cannot tell you when you are next.");
        bob.hasNoButton("Tell me");
    }

    @Test
    void what_happens_behind_the_button_is_read_out() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.hidesChat();
        assertThat(readOut(ada)).hasText("");
        rep.accepts();
        assertThat(readOut(ada)).containsText("The rep is with you.");
        rep.says("No.");
        rep.says("Still no.");
        assertThat(readOut(ada).getByRole(AriaRole.PARAGRAPH))
                .hasText(new String[] {"The rep is with you. Keep it short.", "The rep: No.", "The rep: Still no."});
        ada.opensChat();
        assertThat(readOut(ada)).hasText("");
        ada.hidesChat();
        rep.endsSession();
        assertThat(readOut(ada))
                .hasText("This chat has ended. The rep ended it. We trust your question feels answered.");
    }

    /** Ada waits, in a browser that ran that first. */
    private CustomerBrowser waiting(String script) {
        CustomerBrowser customer = customer();
        customer.plays(script);
        customer.visits("/");
        customer.asks("Ada", "Hello?");
        return customer;
    }

    private static Locator readOut(CustomerBrowser customer) {
        return customer.page.locator("support-chat .widget > [aria-live=polite]");
    }
}
