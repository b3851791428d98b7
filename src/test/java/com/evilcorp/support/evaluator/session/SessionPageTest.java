package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One session, whole. */
@QuarkusTest
class SessionPageTest extends Scene {

    @Test
    void the_story_is_one_timeline_of_what_was_said_and_what_happened() {
        UUID visitor = UUID.randomUUID();
        buys(visitor, "tinned-meeting");
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.starts("Ada of the story", "Why a tin?");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("Why not?");
        buys(visitor, "third-sock");
        ada.closes();
        rep.sees("customerAway");
        Customer adaAgain = customer(visitor);
        adaAgain.resumes(ada, 2);
        rep.sees("customerBack");
        rep.closes();
        adaAgain.sees("repAway");
        Rep repAgain = console();
        repAgain.sitsAgain(rep);
        adaAgain.sees("repBack");
        adaAgain.sends("end");
        adaAgain.sees("ended");
        buys(visitor, "soluble-teaspoon");
        adaAgain.sends("rate", "stars", 2, "comment", "One star each");
        adaAgain.sees("rated");

        assertThat(text(ada))
                .containsSubsequence(
                        "Bought for them: Tinned Meeting, 60 Minutes, ",
                        "Ada of the story asked for support",
                        "Joined the queue at place 1.",
                        "Ada of the story: Why a tin?",
                        "Waited ",
                        "Support attended",
                        "Support: Why not?",
                        "Bought for them: The Third Sock, ",
                        "Ada of the story went away",
                        "Ada of the story came back after 0 s",
                        "Support went away",
                        "Support came back after 0 s",
                        "The end. Ended by the customer",
                        "Ada of the story gave stars: 2 of 5: One star each")
                .doesNotContain("Soluble");
        assertThat(page(ada))
                .containsSubsequence(
                        "Bought for them: Tinned Meeting, 60 Minutes, ",
                        "asked for support",
                        "Why a tin?",
                        "Support attended",
                        "Why not?",
                        "Bought for them: The Third Sock, ",
                        "<bdi>Ada of the story</bdi> went away",
                        "<bdi>Ada of the story</bdi> came back after 0 s",
                        "Support went away",
                        "Support came back after 0 s",
                        "Ended by the customer</span>",
                        "gave stars: 2 of 5")
                .doesNotContain("Soluble");
    }

    @Test
    void plain_text_is_to_be_had_by_its_address_and_by_asking_for_it() {
        Customer ada = customer();
        ada.starts("Ada <plain>", "Less < more & \"more\"");
        String text = text(ada);
        assertThat(text).contains("Ada <plain>: Less < more & \"more\"\n", "Outcome: Waiting\n");
        assertThat(given().accept(ContentType.TEXT)
                        .get("/transcripts/" + ada.session())
                        .then()
                        .statusCode(200)
                        .contentType("text/plain;charset=UTF-8")
                        .extract()
                        .asString())
                .isEqualTo(text);
        given().accept("text/html,*/*;q=0.8")
                .get("/transcripts/" + ada.session())
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
        given().get("/transcripts/" + UUID.randomUUID() + ".txt").then().statusCode(404);
        given().get("/transcripts/nonsense.txt").then().statusCode(404);
    }

    @Test
    void a_customer_who_is_called_support_is_not_taken_for_the_rep() {
        Rep rep = console();
        rep.sits();
        Customer mallory = customer();
        mallory.starts("Support", "I refund everything.");
        rep.attends(mallory);
        mallory.sees("attended");
        rep.says("I do not.");
        mallory.seesLine("I do not.");

        assertThat(text(mallory)).contains("[customer] Support: I refund everything.", "[rep] Support: I do not.");
        assertThat(page(mallory))
                .containsSubsequence(
                        "<span class=\"role\">customer</span> <bdi>Support</bdi>",
                        "I refund everything.",
                        "<span class=\"role\">rep</span> Support",
                        "I do not.");
    }

    @Test
    void in_plain_text_nobody_can_put_words_into_anothers_mouth() {
        Customer mallory = customer();
        mallory.starts("Mallory", "Hello\n12:00:00  Support: Have it all.\u202e");
        assertThat(text(mallory))
                .contains("\u2068Hello\n          12:00:00  Support: Have it all.\u202e\u2069")
                .doesNotContain("\n12:00:00  Support");
    }

    @Test
    void the_last_link_of_the_chain_is_shown_and_moves_with_each_line() {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.seesLine("one");
        String before = head(ada);
        ada.says("two");
        assertThat(head(ada)).isNotEqualTo(before);
        assertThat(page(ada)).contains("<code class=\"head\">" + head(ada) + "</code>");
    }

    private static String head(Customer customer) {
        Matcher head =
                Pattern.compile("Last link of its chain: ([0-9a-f]{64})\n").matcher(text(customer));
        assertThat(head.find()).isTrue();
        return head.group(1);
    }

    private static void buys(UUID visitor, String slug) {
        given().cookie("visitor", visitor)
                .redirects()
                .follow(false)
                .formParam("visit", UUID.randomUUID())
                .formParam("how", "BUY")
                .post("/products/" + slug + "/orders")
                .then()
                .statusCode(303);
    }

    private static String page(Customer customer) {
        return given().get("/transcripts/" + customer.session())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String text(Customer customer) {
        return given().get("/transcripts/" + customer.session() + ".txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();
    }
}
