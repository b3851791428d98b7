package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a computer takes for the time, its owner reads how long something takes. */
@QuarkusTest
class ClockBrowserTest extends Stage {
    private static final Pattern SECONDS = Pattern.compile("^\\s*[1-5]?\\d s\\s*$");
    private static final Pattern RINGING = Pattern.compile("It is ringing at the desk \\([1-5]?\\d s\\)");
    private static final Pattern TALKING = Pattern.compile("The rep is talking to somebody else \\([1-5]?\\d s\\)");
    private static final Pattern TURNED_AWAY = Pattern.compile("was turned away after waiting [1-5]?[1-9] s");
    private static final Pattern DROPPED = Pattern.compile("a moment to come back: 1?\\d s");

    @ParameterizedTest
    @ValueSource(ints = {-60, -10, 10})
    void on_a_clock_that_is_wrong_every_figure_is_right(int minutes) {
        RepBrowser rep = rep();
        Clocks.areWrong(rep, Duration.ofMinutes(minutes));
        rep.sits();
        rep.stepsAway(7);
        rep.readsText("Back in 7 minutes, as far as they know.");
        CustomerBrowser ada = customer();
        Clocks.areWrong(ada, Duration.ofMinutes(minutes));
        ada.visits("/");
        ada.opensChat();
        ada.expects("The rep is back in about 7 minutes.");
        ada.fillsIn("Ada", "Hello?");
        ada.startsChat();
        ada.readsStatus("The rep is back in about 7 minutes.");
        assertThat(wait(rep)).hasText(SECONDS);
        rep.clicks("I am back");
        ada.readsStatus("It is ringing at the desk");
        assertThat(status(ada)).containsText(RINGING);
        rep.declines();
        rep.readsStatus("is being turned away");
        ada.isTurnedAway();
        assertThat(rep.page.getByRole(AriaRole.STATUS)).containsText(TURNED_AWAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -10, 10})
    void a_clock_that_is_set_meanwhile_changes_no_figure_and_cuts_no_connection(int minutes) {
        Line line = new Line();
        RepBrowser rep = repOn(line).sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        CustomerBrowser bob = customer("Bob", "Hello?");
        rep.seesWaiting("Ada", "Bob");
        for (BrowserUser user : new BrowserUser[] {rep, ada, bob}) {
            Clocks.set(user, Duration.ofMinutes(minutes));
        }
        assertThat(wait(rep).first()).hasText(SECONDS);
        assertThat(status(bob)).containsText(RINGING);
        rep.accepts();
        rep.talksTo("Ada");
        assertThat(rep.session("Ada").locator("header .fine")).hasText(SECONDS);
        assertThat(status(bob)).containsText(TALKING);
        rep.says("No.");
        ada.reads("Hello?", "No.");
        rep.hasNoButton("Ask if still there");
        line.isCutAtBothEnds();
        assertThat(status(ada)).containsText(DROPPED);
        line.isMended();
        ada.readsStatus("The rep is with you.");
    }

    private static Locator wait(RepBrowser rep) {
        return rep.page.locator("queue-list .waits");
    }

    private static Locator status(CustomerBrowser customer) {
        return customer.page.locator("support-chat .status");
    }
}
