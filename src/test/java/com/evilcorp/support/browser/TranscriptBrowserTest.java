package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator gets to read of it all. */
@QuarkusTest
class TranscriptBrowserTest extends Stage {
    DataSource database;

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String MARKUP = "<img src=x onerror=alert(2)> &amp; <b>bold</b> {#if x}'; drop table line; --";
    private static final String RIGHT_TO_LEFT = "שלום, למה? 🧂👩‍👩‍👧";

    @Test
    void every_session_is_on_file_with_how_it_ended() {
        String day = day();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep, "Ada " + day);
        rep.endsSession();
        CustomerBrowser bob = ada.asksAgain("Bob " + day, "Hello?");
        rep.accepts();
        bob.isAttended();
        bob.ends();
        rep.talksToNobody();
        CustomerBrowser cleo = bob.asksAgain("Cleo " + day, "Hello?");
        rep.declines();
        CustomerBrowser dan = cleo.asksAgain("Dan " + day, "Hello?");
        rep.picks("Dan " + day);
        rep.cancels("Dan " + day);
        CustomerBrowser eve = dan.asksAgain("Eve " + day, "Hello?");
        eve.ends();
        CustomerBrowser flo = eve.asksAgain("Flo " + day, "Hello?");
        rep.accepts();
        flo.isAttended();
        flo.closesTheTab();
        rep.talksToNobody();
        attended(rep, "Gus " + day);
        customer("Hal " + day, "Hello?");

        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(day);
        evaluator.seesOnly(
                "Hal " + day,
                "Gus " + day,
                "Flo " + day,
                "Eve " + day,
                "Dan " + day,
                "Cleo " + day,
                "Bob " + day,
                "Ada " + day);
        evaluator.seesOutcome("Ada " + day, "Ended by the rep");
        evaluator.seesOutcome("Bob " + day, "Ended by the customer");
        evaluator.seesOutcome("Cleo " + day, "Declined");
        evaluator.seesOutcome("Dan " + day, "Cancelled");
        evaluator.seesOutcome("Eve " + day, "Abandoned");
        evaluator.seesOutcome("Flo " + day, "Customer left");
        evaluator.seesOutcome("Gus " + day, "Open");
        evaluator.seesOutcome("Hal " + day, "Waiting");
        evaluator.isPictured("transcripts");

        rep.closesTheTab();
        evaluator.seesOutcomeAfterAWhile("Gus " + day, "Rep left");
    }

    @Test
    void a_transcript_has_every_line_once_in_order_with_its_times() {
        String name = "Ada " + day();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep, name);
        rep.says("One");
        ada.reads("Hello?", "One");
        ada.says("Two");
        rep.reads("Hello?", "One", "Two");
        rep.says("Three");
        ada.reads("Hello?", "One", "Two", "Three");
        ada.ends();
        ada.rates(2, "Small.");
        ada.readsStatus("You gave it 2 of 5.");

        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.opens(name);
        evaluator.readsSaid("Hello?", "One", "Two", "Three");
        evaluator.readsOutcome("Ended by the customer");
        evaluator.readsTimes("Opened", "Attended", "Ended");
        evaluator.readsText(name + " gave stars: 2 of 5");
        evaluator.readsText("Small.");
        evaluator.isPictured("transcript");
    }

    @Test
    void a_session_is_found_by_a_word_of_a_line() {
        String word = "Teaspoon" + day();
        String name = "Ada " + day();
        CustomerBrowser ada = customer(name, "Hello?");
        ada.says("My " + word + " has dissolved");
        ada.hasLine(word, "Sent");
        Indexed.all(database);
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(word.toLowerCase(java.util.Locale.ROOT));
        evaluator.seesOnly(name);
        evaluator.searches("Not" + word);
        evaluator.seesNothing();
        evaluator.isPictured("transcripts-nothing");
    }

    @Test
    void addresses_in_what_was_said_are_links_to_the_letter_live_and_found() {
        String day = day();
        String said = "See javascript:alert(1), https://evil.example/" + day + "?a=1&b=2, or jo@evil.example.";
        RepBrowser rep = rep().sits();
        attended(rep, "Ada " + day);
        rep.says(said);
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.opens("Ada " + day);
        evaluator.readsLinks("https://evil.example/" + day + "?a=1&b=2", "mailto:jo@evil.example");
        rep.says("Or www.evil.example");
        evaluator.readsSaid("Hello?", said, "Or www.evil.example");
        evaluator.readsLinks(
                "https://evil.example/" + day + "?a=1&b=2", "mailto:jo@evil.example", "https://www.evil.example");
        rep.endsSession();

        Indexed.all(database);
        evaluator.opensTheFiles();
        evaluator.searches(day);
        evaluator.opens("Ada " + day);
        evaluator.readsSaid("Hello?", said, "Or www.evil.example");
        evaluator.readsLinks(
                "https://evil.example/" + day + "?a=1&b=2", "mailto:jo@evil.example", "https://www.evil.example");
        assertThat(evaluator.linksInWhatWasSaid().first().locator("mark")).hasText(day);
    }

    @Test
    void markup_right_to_left_and_emoji_are_text_wherever_they_appear() {
        RepBrowser rep = rep().sits();
        CustomerBrowser mallory = customer(SCRIPT, MARKUP);
        mallory.reads(MARKUP);
        rep.seesWaiting(SCRIPT);
        rep.isAskedAbout(SCRIPT, MARKUP);
        rep.accepts();
        rep.talksTo(SCRIPT);
        mallory.says(RIGHT_TO_LEFT);
        rep.reads(MARKUP, RIGHT_TO_LEFT);
        rep.says(SCRIPT);
        mallory.reads(MARKUP, RIGHT_TO_LEFT, SCRIPT);
        rep.isPictured("console-markup");
        rep.endsSession();
        rep.readsStatus("The chat with " + SCRIPT + " has ended.");

        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(SCRIPT);
        evaluator.seesOnly(SCRIPT);
        evaluator.opens(SCRIPT);
        evaluator.readsSaid(MARKUP, RIGHT_TO_LEFT, SCRIPT);
        evaluator.isPictured("transcript-markup");
    }

    @Test
    void a_name_that_turns_writing_around_turns_nothing_but_itself() {
        String name = "\u202eTurned " + day();
        RepBrowser rep = rep().sits();
        CustomerBrowser mallory = customer(name, "Hello?");
        rep.isolates(name);
        rep.accepts();
        rep.talksTo(name);
        mallory.says("Well?");
        rep.reads("Hello?", "Well?");
        rep.isolates(name);
        rep.endsSession();
        rep.isolates(name);

        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.isolates(name);
        evaluator.opens(name);
        evaluator.isolates(name);
    }

    private CustomerBrowser attended(RepBrowser rep, String name) {
        CustomerBrowser customer = customer(name, "Hello?");
        rep.isAskedAbout(name, "Hello?");
        rep.accepts();
        rep.talksTo(name);
        customer.isAttended();
        return customer;
    }

    /** All tests file into the same drawer: a word that only this one uses. */
    private static String day() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
