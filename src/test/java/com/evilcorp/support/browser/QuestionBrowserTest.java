package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.question.LeftQuestion;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A question is left while nobody is at the desk, and outlives the browser that left it. */
@QuarkusTest
class QuestionBrowserTest extends Stage {
    private final Axe axe = new Axe();

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void what_is_left_at_night_is_answered_in_the_morning_and_found_in_another_browser_by_its_words() {
        CustomerBrowser ada = customer();
        String words = leaves(ada, "Ada", "Why is it dark?");
        assertThat(ada.page
                        .getByRole(AriaRole.IMG)
                        .and(ada.page.getByLabel("The address of your question, for the camera of a phone")))
                .isVisible();
        ada.isPictured("question-left");
        CustomerBrowser later = ada.opensAnotherTab();
        ada.closesTheTab();

        RepBrowser rep = rep().sits();
        rep.hasTitle("(1) Support desk: Evil Corp");
        rep.clicks("Answer");
        rep.fills("Your answer", "It is night.");
        rep.isPictured("console-question");
        rep.clicks("Send answer");
        assertThat(questions(rep)).containsText("answered");

        CustomerBrowser elsewhere = customer();
        elsewhere.visits("/questions");
        elsewhere.fills("Your six words", words.toUpperCase(Locale.ROOT).replace(' ', '-'));
        elsewhere.clicks("Look");
        elsewhere.readsText("It is night.");
        elsewhere.isPictured("questions-answered");
        later.visits("/");
        later.hasUnread(1);
        assertThat(later.page.locator("body")).not().containsText(words);
    }

    @Test
    void a_correction_is_seen_and_what_is_added_waits_again() {
        String words = leaves(customer(), "Ada", "Is it blue?");
        RepBrowser rep = rep().sits();
        rep.clicks("Answer");
        rep.fills("Your answer", "Yes.");
        rep.clicks("Send answer");
        rep.clicks("Correct");
        rep.fills("The answer instead", "No, red.");
        rep.clicks("Send answer");
        CustomerBrowser ada = brings(words);
        ada.readsText("No, red.");
        ada.readsText("(corrected below)");
        ada.fills("Add to it", "Dark red?");
        ada.clicks("Add");
        ada.readsText("That was added.");
        ada.readsText("It has waited for an answer since");
    }

    @Test
    void a_draft_survives_a_reload_and_an_answer_to_what_was_not_seen_is_refused() {
        String words = leaves(customer(), "Ada", "May I?");
        RepBrowser rep = rep().sits();
        rep.clicks("Answer");
        rep.fills("Your answer", "Yes, you");
        rep.reloads();
        rep.clicks("Answer");
        assertThat(rep.textbox("Your answer")).hasValue("Yes, you");
        CustomerBrowser ada = brings(words);
        ada.fills("Add to it", "Or rather not?");
        ada.clicks("Add");
        ada.readsText("That was added.");
        rep.clicks("Send answer");
        rep.readsText("This question has changed since you read it.");
        assertThat(takesComplaints()).singleElement().asString().contains("409");
        assertThat(rep.textbox("Your answer")).hasValue("Yes, you");
        rep.readsText("Or rather not?");
    }

    @Test
    void what_is_taken_back_is_opened_by_no_words() {
        String words = leaves(customer(), "Ada", "Forget me");
        CustomerBrowser ada = brings(words);
        ada.readsText("Forget me");
        ada.clicks("Take it back");
        ada.clicks("Shred it");
        ada.readsText("It was taken back and shredded.");
        ada.readsNowhere("Forget me");
        ada.clicks("Look");
        ada.readsText("Nothing is kept under these words.");
        assertThat(takesComplaints()).singleElement().asString().contains("404");
    }

    @Test
    void who_waits_in_vain_turns_the_session_into_a_question() {
        CustomerBrowser ada = customer("Ada", "Anybody?");
        ada.says("Hello?");
        ada.hasLine("Hello?", "Sent");
        ada.clicks("Leave a question");
        String words = wordsOf(ada);
        CustomerBrowser elsewhere = brings(words);
        assertThat(elsewhere.page.getByText("Anybody?\nHello?")).isVisible();
        await().untilAsserted(() -> assertThat(
                        text("select outcome from transcript where id = (select session from question)"))
                .isEqualTo("ABANDONED"));
    }

    @Test
    void nobody_is_offered_to_leave_a_question_while_the_rep_is_there() {
        rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        ada.expects("The rep is at the desk.");
        ada.hasNoButton("Leave a question");
    }

    @Test
    void words_are_helped_one_by_one_and_leave_no_trace_in_the_address() {
        CustomerBrowser ada = customer();
        ada.visits("/questions#zoo-zoo-zoo-zoo-zoo-zoo");
        ada.readsText("Nothing is kept under these words.");
        assertThat(takesComplaints()).singleElement().asString().contains("404");
        assertThat(ada.counts("() => location.href")).isEqualTo(site + "questions");
        ada.fills("Your six words", "zoo aban");
        ada.clicks("abandon");
        assertThat(ada.textbox("Your six words")).hasValue("zoo abandon ");
        ada.fills("Your six words", "zzz ");
        ada.readsText("“zzz” is none of the words.");
        ada.isPictured("questions");
        axe.looksAt("questions", ada);
        axe.hasFoundNothingGrave();
    }

    private static String leaves(CustomerBrowser customer, String name, String question) {
        customer.visits("/products/third-sock");
        customer.opensChat();
        customer.fillsIn(name, question);
        customer.clicks("Leave a question");
        return wordsOf(customer);
    }

    private static String wordsOf(CustomerBrowser customer) {
        Locator words = customer.page.locator(".six-words");
        assertThat(words).isVisible();
        return words.textContent().strip();
    }

    private CustomerBrowser brings(String words) {
        CustomerBrowser customer = customer();
        customer.visits("/questions");
        customer.fills("Your six words", words);
        customer.clicks("Look");
        return customer;
    }

    private static Locator questions(RepBrowser rep) {
        return rep.named(AriaRole.REGION, "Questions");
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
