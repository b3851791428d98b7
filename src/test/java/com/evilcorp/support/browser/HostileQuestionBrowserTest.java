package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Crowded;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is after the questions of others, or would have the rep drown in theirs. */
@QuarkusTest
@TestProfile(Crowded.class)
class HostileQuestionBrowserTest extends Stage {
    private static final String WRONG = "zoo zoo zoo zoo zoo zoo";
    private static final String THEIR_PAGE =
            """
            <!doctype html><title>A prize</title>
            <form method="post" action="%s"><input name="text" value="Planted"><input name="words" value="%s"></form>
            """;

    DataSource database;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void who_guesses_is_told_nothing_soon_not_even_of_what_is_theirs() {
        LeftQuestion theirs = LeftQuestion.asking("Mine?");
        CustomerBrowser thief = from("192.0.2.71");
        thief.visits("/questions");
        for (int guess = 0; guess < Crowded.MOST_GUESSES; guess++) {
            thief.fills("Your six words", WRONG);
            thief.clicks("Look");
            thief.readsText("Nothing is kept under these words.");
            thief.reloads();
        }
        thief.fills("Your six words", theirs.words());
        thief.clicks("Look");
        thief.readsText("Too many words were tried that open nothing.");
        thief.readsNowhere("Mine?");
        assertThat(takesComplaints()).hasSize(Crowded.MOST_GUESSES + 1);
        CustomerBrowser owner = from("192.0.2.72");
        owner.visits("/questions");
        owner.fills("Your six words", theirs.words());
        owner.clicks("Look");
        owner.readsText("Mine?");
    }

    @Test
    void who_floods_is_refused_in_words_and_what_was_left_before_stays() throws SQLException {
        for (int question = 0; question <= Crowded.MOST_QUESTIONS; question++) {
            CustomerBrowser flooder = from("192.0.2.73");
            flooder.visits("/products/third-sock");
            flooder.opensChat();
            flooder.fillsIn("Flood", "Again " + question);
            flooder.clicks("Leave a question");
            flooder.readsText(
                    question < Crowded.MOST_QUESTIONS
                            ? "Your question was left"
                            : "Enough has been left from your address for one day.");
        }
        assertThat(takesComplaints()).singleElement().asString().contains("429");
        assertThat(left()).isEqualTo(Crowded.MOST_QUESTIONS);
    }

    @Test
    void a_page_of_another_origin_leaves_opens_and_takes_back_nothing() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Mine?");
        for (String path : new String[] {"questions", "questions/look", "questions/withdrawals", "questions/chats"}) {
            CustomerBrowser victim = customer();
            victim.page.route(
                    "http://thief.example/",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(THEIR_PAGE.formatted(site + path, question.words()))));
            victim.page.navigate("http://thief.example/");
            Response answer = victim.page.waitForResponse(
                    site + path, () -> victim.page.evaluate("() => document.forms[0].submit()"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            victim.page.waitForCondition(() -> !takesComplaints().isEmpty());
        }
        assertThat(left()).isOne();
        assertThat(question.looks().statusCode()).isEqualTo(200);
    }

    /** A browser of a machine of its own, which the proxy in front names. */
    private CustomerBrowser from(String address) {
        CustomerBrowser browser = customer();
        browser.page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return browser;
    }

    private int left() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from question where shredded_at is null")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
