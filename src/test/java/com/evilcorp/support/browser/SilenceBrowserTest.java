package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.LeapingClock;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Either side falls silent, and reads what comes of it. */
@QuarkusTest
class SilenceBrowserTest extends Stage {
    private static final Duration UNANSWERED = Duration.ofMinutes(2);
    private static final Pattern SECONDS = Pattern.compile("^\\W*[1-5]?\\d s$");

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
        rep.readsNowhere("Asked if they are still there");

        rep.clicks("Ask if still there");
        ada.readsStatus("Are you still there?");
        countsDown(ada.page.locator("support-chat .status [translate=no]"));
        rep.reloads();
        countsDown(rep.session("Ada").locator(".away [translate=no]"));
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

    @Test
    void console_that_is_touched_in_whatever_way_tells_the_desk_so_and_one_that_is_not_does_not() {
        RepBrowser rep = rep().sits();
        List<Runnable> touches = List.of(
                () -> rep.page.mouse().move(100, 100),
                () -> rep.page.mouse().down(),
                () -> rep.presses("Shift"),
                () -> rep.page.mouse().wheel(0, 10),
                () -> rep.page.locator("body").dispatchEvent("touchstart"));
        customer("Ada", "Hello?");
        for (int told = 0; told < touches.size(); told++) {
            rep.isAskedAbout("Ada", "Hello?");
            assertThat(rep.told("here")).isEqualTo(told);
            touches.get(told).run();
            int more = told + 1;
            rep.page.waitForCondition(() -> rep.told("here") == more);
            touches.get(told).run();
            rep.reloads();
        }
    }

    private static void countsDown(Locator figure) {
        assertThat(figure).hasText(SECONDS);
        String before = figure.textContent();
        assertThat(figure).not().hasText(before);
        assertThat(figure).hasText(SECONDS);
    }
}
