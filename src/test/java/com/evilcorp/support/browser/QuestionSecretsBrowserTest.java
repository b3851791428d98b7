package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.LogBook;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Six words are told to whoever left a question, and to nobody on the way. */
@QuarkusTest
class QuestionSecretsBrowserTest extends Stage {
    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void no_request_line_no_header_and_no_log_has_the_words_and_the_code_is_drawn_by_the_page_itself() {
        List<String> onTheWay = new CopyOnWriteArrayList<>();
        try (LogBook log = new LogBook()) {
            CustomerBrowser ada = customer();
            // What stands behind the hash no browser sends.
            ada.page.onRequest(request ->
                    onTheWay.add(request.method() + " " + request.url().replaceFirst("#.*", "") + request.headers()));
            ada.visits("/products/third-sock");
            ada.opensChat();
            ada.fillsIn("Ada", "Who else reads this?");
            ada.clicks("Leave a question");
            Locator told = ada.page.locator(".six-words");
            assertThat(told).isVisible();
            String words = told.textContent().strip();
            int asked = onTheWay.size();
            assertThat(ada.page.getByLabel("The address of your question, for the camera of a phone"))
                    .isVisible();
            assertThat(onTheWay).as("what was asked for to draw the code").hasSize(asked);
            ada.visits("/questions#" + words.replace(' ', '-'));
            ada.readsText("Who else reads this?");
            assertThat(ada.counts("() => location.href")).isEqualTo(site + "questions");
            ada.follows("Evil Corp");
            ada.page.goBack();
            assertThat(ada.counts("() => location.href")).isEqualTo(site + "questions");
            assertThat(onTheWay).anyMatch(line -> line.startsWith("POST " + site + "questions/look"));
            for (String form :
                    List.of(words, words.replace(' ', '-'), words.replace(" ", "%20"), words.replace(' ', '+'))) {
                assertThat(String.join("\n", onTheWay)).doesNotContain(form);
                assertThat(String.join("\n", log.entries())).doesNotContain(form);
            }
        }
    }
}
