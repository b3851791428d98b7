package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.evilcorp.support.jobs.ElapsedRetention;
import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Indexed;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an answer: a chat, a record, or nothing once it is no longer kept. */
@QuarkusTest
class QuestionChatBrowserTest extends Stage {
    DataSource database;

    @Inject
    ElapsedRetention retention;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void an_answer_goes_on_as_a_chat_that_begins_with_the_exchange_on_both_sides() {
        RepBrowser rep = rep().sits();
        LeftQuestion question = LeftQuestion.asking("Ada", "Which sock?");
        answers(rep, "The third.");
        CustomerBrowser ada = brings(question.words());
        ada.readsText("The rep is at the desk.");
        ada.isPictured("questions-live");
        ada.clicks("Go on in a chat");
        ada.isNumber(1);
        ada.reads("Which sock?", "The third.");
        rep.isAskedAbout("Ada", "Which sock?");
        rep.accepts();
        rep.talksTo("Ada");
        rep.reads("Which sock?", "The third.");
        rep.says("Live now.");
        ada.reads("Which sock?", "The third.", "Live now.");
    }

    @Test
    void without_the_rep_nobody_is_offered_to_go_on() {
        RepBrowser rep = rep().sits();
        LeftQuestion question = LeftQuestion.asking("Ada", "Are you there?");
        answers(rep, "I was.");
        CustomerBrowser ada = brings(question.words());
        ada.readsText("The rep is at the desk.");
        rep.stepsAway(5);
        ada.clicks("Go on in a chat");
        ada.readsText("Nobody is at the desk now.");
        Assertions.assertThat(takesComplaints()).anyMatch(complaint -> complaint.contains("409"));
        ada.clicks("Look");
        ada.readsText("I was.");
        ada.hasNoButton("Go on in a chat");
    }

    @Test
    void the_evaluator_finds_and_reads_it() {
        RepBrowser rep = rep().sits();
        LeftQuestion.asking("Ada", "Which sock is warm?");
        answers(rep, "The third is, they say.");
        LeftQuestion.asking("Zoe", "Nobody answers this.");
        Indexed.all(database);
        EvaluatorBrowser evaluator = evaluator();
        evaluator.visits("/transcripts/questions");
        evaluator.isPictured("evaluator-questions");
        evaluator.searches("sock warm third");
        evaluator.readsNowhere("Nobody answers this.");
        evaluator.named(AriaRole.LINK, "Ada").click();
        evaluator.readsText("The third is, they say.");
        evaluator.isPictured("evaluator-question");
    }

    @Test
    void what_nobody_added_to_for_two_weeks_is_opened_by_no_words() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Ada", "Will you forget me?");
        CustomerBrowser ada = brings(question.words());
        ada.readsText("Will you forget me?");
        retention.passes(database, question.id());
        ada.clicks("Look");
        ada.readsText("Nothing is kept under these words.");
        ada.readsNowhere("Will you forget me?");
        Assertions.assertThat(takesComplaints()).singleElement().asString().contains("404");
    }

    private static void answers(RepBrowser rep, String answer) {
        rep.clicks("Answer");
        rep.fills("Your answer", answer);
        rep.clicks("Send answer");
        assertThat(rep.named(AriaRole.REGION, "Questions")).containsText("answered");
    }

    private CustomerBrowser brings(String words) {
        CustomerBrowser customer = customer();
        customer.visits("/questions");
        customer.fills("Your six words", words);
        customer.clicks("Look");
        return customer;
    }
}
