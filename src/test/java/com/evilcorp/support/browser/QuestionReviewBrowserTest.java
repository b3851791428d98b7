package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The evaluator judges a question that has an answer, and sees by whom it was read. */
@QuarkusTest
class QuestionReviewBrowserTest extends Stage {
    private final Axe axe = new Axe();

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void picks_and_notes_are_kept_without_a_reload_and_who_read_it_is_told() {
        LeftQuestion question = LeftQuestion.asking("Ada", "Why is it dark at night, and who is to blame?");
        RepBrowser rep = rep().sits();
        rep.clicks("Answer");
        rep.fills("Your answer", "It is night. Marketing.");
        rep.clicks("Send answer");
        rep.hasButton("Correct");
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/questions/" + question.id());
        eva.readsText("not yet");
        assertThat(eva.page.getByText(Pattern.compile("^Opened by the rep: "))).isVisible();
        eva.page.evaluate("window.isStillHere = true");
        eva.page.getByRole(AriaRole.LINK, named("Note at line 2")).click();
        eva.page.getByRole(AriaRole.TEXTBOX, named("Note at line 2")).fill("Marketing was asleep.");
        eva.page.getByRole(AriaRole.BUTTON, named("Save note")).click();
        assertThat(eva.page.locator("#line-2 .note")).containsText("Marketing was asleep.");
        for (String criterion : new String[] {"Greeting", "Understanding", "Solution", "Tone"}) {
            score(eva, criterion, "4").check();
        }
        eva.readsText("Review saved.");
        eva.page.getByRole(AriaRole.TEXTBOX, named("Overall remark")).fill("Brief.");
        eva.page
                .getByRole(AriaRole.BUTTON, named("Update review"))
                .or(eva.page.getByRole(AriaRole.BUTTON, named("Save review")))
                .click();
        assertThat(eva.page.locator(".versions tbody tr:not(.remarked)")).not().hasCount(0);
        eva.page.evaluate("if (!window.isStillHere) throw new Error('The page was loaded anew')");
        CustomerBrowser elsewhere = customer();
        elsewhere.visits("/questions");
        elsewhere.fills("Your six words", question.words());
        elsewhere.clicks("Look");
        elsewhere.readsText("It is night.");
        eva.reloads();
        assertThat(eva.page.getByText(Pattern.compile("^Found by the customer: ")))
                .isVisible();
        assertThat(eva.page.getByRole(AriaRole.TEXTBOX, named("Overall remark")))
                .hasValue("Brief.");
        eva.isPictured("question-reviewed");
        axe.looksAt("a question that was reviewed", eva);
        eva.visits("/transcripts/questions");
        eva.readsText("Review: 4.");
        eva.isPictured("questions-reviewed");
        axe.looksAt("the questions", eva);
        axe.hasFoundNothingGrave();
        Hispanophone ana = new Hispanophone(pageFor("es-ES"));
        ana.visits("/transcripts/questions/" + question.id());
        ana.finds(AriaRole.BUTTON, "Actualizar la evaluación");
        ana.isPictured("spanish-question-reviewed");
        ana.visits("/transcripts/questions");
        ana.readsText("Evaluación: 4");
        ana.isPictured("spanish-questions-reviewed");
    }

    @Test
    void a_browser_that_looks_whether_there_is_an_answer_has_not_found_it() throws SQLException {
        CustomerBrowser ada = customer();
        ada.visits("/products/third-sock");
        ada.opensChat();
        ada.fillsIn("Ada", "Is it there?");
        ada.clicks("Leave a question");
        assertThat(ada.page.locator(".six-words")).isVisible();
        CustomerBrowser later = ada.opensAnotherTab();
        ada.closesTheTab();
        RepBrowser rep = rep().sits();
        rep.clicks("Answer");
        rep.fills("Your answer", "It is.");
        rep.clicks("Send answer");
        rep.hasButton("Correct");
        later.visits("/");
        later.hasUnread(1);
        EvaluatorBrowser eva = evaluator();
        eva.visits("/transcripts/questions");
        eva.page.getByRole(AriaRole.LINK, named("Ada")).click();
        eva.readsText("not yet");
    }

    private static Locator score(EvaluatorBrowser user, String criterion, String score) {
        return user.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + criterion)))
                .getByLabel(score);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
