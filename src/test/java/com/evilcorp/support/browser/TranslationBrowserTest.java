package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a page that somebody has translated everything goes on changing: nothing stale, nothing twice, and no exception. */
@QuarkusTest
class TranslationBrowserTest extends Stage {
    private static final Pattern ONE_FIGURE = Pattern.compile("^\\D*\\d+ s\\D*$");

    @ParameterizedTest
    @EnumSource
    void a_customer_reads_every_state_of_a_translated_chat(Translator translator) {
        Line line = new Line();
        RepBrowser rep = repOn(line).sits();
        CustomerBrowser bob = customer("Bob", "Hello?");
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        translator.translates(ada);
        ada.expects("One person waits before you.");
        ada.fillsIn("Ada", "Hello?");
        ada.startsChat();
        ada.isNumber(2);
        translator.translates(ada);
        bob.ends();
        ada.isNumber(1);
        assertThat(status(ada)).not().containsText("number 2");
        assertThat(ticket(ada)).hasText("001");
        changes(status(ada).locator("[translate=no]"), translator, ada);
        rep.seesWaiting("Ada");
        rep.accepts();
        ada.readsStatus("The rep is with you. Keep it short.");
        assertThat(status(ada)).hasText("The rep is with you. Keep it short.");
        translator.translates(ada);
        rep.writesWithoutSending("No");
        assertThat(ada.page.getByText("is typing")).isVisible();
        translator.translates(ada);
        rep.says("No.");
        ada.reads("Hello?", "No.");
        assertThat(ada.page.getByText("is typing")).isHidden();
        line.isCutAtBothEnds();
        ada.readsStatus("We give them a moment to come back: ");
        translator.translates(ada);
        line.isMended();
        ada.readsStatus("The rep is with you.");
        ada.hidesChat();
        translator.translates(ada);
        rep.says("Still no.");
        ada.hasUnread(1);
        translator.translates(ada);
        rep.says("No again.");
        ada.hasUnread(2);
        ada.opensChat();
        translator.translates(ada);
        rep.endsSession();
        ada.chatIsOver();
        translator.translates(ada);
        ada.rates(3, "Translated.");
        ada.readsStatus("You gave it 3 of 5.");
        translator.translates(ada);
        ada.startsOver();
        translator.translates(ada);
        ada.fillsIn("Ada", "Again?");
        ada.startsChat();
        ada.isNumber(1);
        ada.reads("Again?");
    }

    @ParameterizedTest
    @EnumSource
    void a_rep_reads_every_state_of_a_translated_console(Translator translator) {
        RepBrowser rep = rep().sits();
        translator.translates(rep);
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        translator.translates(rep);
        CustomerBrowser bob = customer("Bob", "Me too");
        rep.seesWaiting("Ada", "Bob");
        assertThat(rep.page.locator("queue-list .count")).hasText("2 waiting");
        changes(rep.page.locator("queue-list .waits").first(), translator, rep);
        rep.counted("Waiting", "2");
        rep.accepts();
        rep.talksTo("Ada");
        translator.translates(rep);
        rep.counted("Served", "1");
        rep.counted("Waiting", "1");
        ada.says("Well?");
        rep.reads("Hello?", "Well?");
        changes(rep.session("Ada").locator("header .fine"), translator, rep);
        bob.ends();
        assertThat(rep.page.locator("queue-list .count")).hasText("0 waiting");
        translator.translates(rep);
        ada.ends();
        rep.stillReads("Ada", "Hello?", "Well?");
        assertThat(rep.page.locator(".over-bar p")).hasText("It is over. The customer ended it.");
        translator.translates(rep);
        rep.isDone();
        rep.stepsAway(5);
        translator.translates(rep);
        rep.readsText("Back in 5 minutes, as far as they know.");
        rep.page.getByLabel("Minutes").fill("9");
        rep.clicks("Update");
        rep.readsText("Back in 9 minutes, as far as they know.");
        rep.readsNowhere("Back in 5 minutes, as far as they know.");
    }

    @ParameterizedTest
    @EnumSource
    void an_evaluator_follows_a_session_on_a_translated_page(Translator translator) {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer(name, "One");
        rep.isAskedAbout(name, "One");
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.opens(name);
        evaluator.readsOutcome("Waiting");
        translator.translates(evaluator);
        rep.accepts();
        rep.talksTo(name);
        Locator outcome = evaluator.page.locator("[data-outcome]").first();
        assertThat(outcome).hasText("Open");
        translator.translates(evaluator);
        rep.says("Two");
        evaluator.readsSaid("One", "Two");
        translator.translates(evaluator);
        ada.ends();
        assertThat(outcome).hasText("Ended by the customer");
        evaluator.readsSaid("One", "Two");
        evaluator.readsText("It has ended.");
        evaluator.reloads();
        evaluator.clicks("Replay");
        translator.translates(evaluator);
        assertThat(evaluator.page.getByRole(AriaRole.STATUS)).hasText("That was all.");
    }

    @ParameterizedTest
    @EnumSource
    void a_translation_that_is_undone_leaves_what_was_there(Translator translator) {
        CustomerBrowser bob = customer("Bob", "Hello?");
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.isNumber(2);
        String before = panel(ada).innerText();
        for (int i = 0; i < 2; i++) {
            translator.translates(ada);
            assertThat(panel(ada).innerText()).isEqualTo(before);
            translator.undoes(ada);
            assertThat(panel(ada).innerText()).isEqualTo(before);
        }
        bob.ends();
        ada.isNumber(1);
        assertThat(panel(ada)).not().containsText("number 2");
    }

    /** What counts goes on counting, and says one thing at a time. */
    private static void changes(Locator figure, Translator translator, BrowserUser user) {
        String before = figure.textContent().strip();
        translator.translates(user);
        assertThat(figure).not().hasText(before);
        assertThat(figure).hasText(ONE_FIGURE);
    }

    private static Locator status(CustomerBrowser customer) {
        return panel(customer).locator(".status");
    }

    private static Locator ticket(CustomerBrowser customer) {
        return panel(customer).locator(".ticket b");
    }

    private static Locator panel(CustomerBrowser customer) {
        return customer.page.locator("support-chat .panel");
    }
}
