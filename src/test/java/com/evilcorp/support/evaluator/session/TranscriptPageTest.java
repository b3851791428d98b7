package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator gets to read. */
@QuarkusTest
class TranscriptPageTest extends Scene {
    DataSource database;

    @Test
    void a_session_is_listed_with_where_it_stands_and_how_it_ended() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada of the list", "Why?");
        assertThat(row(ada)).contains("Ada of the list", "Waiting");
        rep.attends(ada);
        assertThat(row(ada)).contains("Open");
        ada.sends("end");
        ada.sees("ended");
        assertThat(row(ada)).contains("Ended by the customer");
    }

    @Test
    void a_transcript_shows_every_line_once_and_in_order_and_markup_as_text() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("<b>Ada</b>", "line one");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("line two <script>alert(1)</script>");
        ada.says("line three");
        ada.sends("end");
        ada.sees("ended");
        ada.sends("rate", "stars", 1, "comment", "no comment");
        ada.sees("rated");
        String page = page("/transcripts/" + ada.session());
        assertThat(page)
                .containsSubsequence("line one", "line two &lt;script&gt;", "line three")
                .containsOnlyOnce("line one")
                .containsOnlyOnce("line three")
                .contains("&lt;b&gt;Ada&lt;/b&gt;", "Ended by the customer", "no comment", "1 of 5")
                .doesNotContain("<script>alert", "<b>Ada");
    }

    @Test
    void a_customer_is_given_the_head_of_the_chain_as_it_is_stored_and_again_when_they_come_back() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        ada.sees("attended");
        rep.sends("end");
        String head = ada.sees("ended").path("head").asText();
        assertThat(head).matches("[0-9a-f]{64}");
        assertThat(page("/transcripts/" + ada.session())).contains(head);
        assertThat(customer().resumes(ada, 0).path("head").asText()).isEqualTo(head);
    }

    @Test
    void the_search_finds_words_of_names_and_lines_and_takes_nothing_for_a_pattern() {
        Customer ada = customer();
        ada.starts("Ada Searched", "The 100% wool_sock is a lie");
        Indexed.all(database);
        assertThat(page("/transcripts?search=SEARCHED")).contains(ada.session());
        assertThat(page("/transcripts?search=wool_sock")).contains(ada.session());
        assertThat(page("/transcripts?search=100%25")).contains(ada.session());
        assertThat(page("/transcripts?search=woolXsock")).doesNotContain(ada.session());
        assertThat(page("/transcripts?search=1%25wool")).doesNotContain(ada.session());
        assertThat(page("/transcripts?search=%3Cscript%3E&below=nonsense"))
                .contains("&lt;script&gt;")
                .doesNotContain("<q><bdi><script>");
    }

    @Test
    void a_long_list_goes_on_where_the_page_stopped() {
        for (int i = 0; i < 51; i++) {
            Customer customer = customer();
            customer.starts("Paged " + i, "x");
            customer.sends("end");
            customer.sees("ended");
        }
        Indexed.all(database);
        String first = page("/transcripts?search=Paged");
        assertThat(first).contains("Paged 50<").doesNotContain("Paged 0<");
        Matcher older =
                Pattern.compile("href=\"(/transcripts\\?[^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(page(older.group(1).replace("&amp;", "&")))
                .contains("Paged 0<")
                .doesNotContain("Paged 1<");
    }

    private static String row(Customer customer) {
        String list = page("/transcripts");
        int link = list.indexOf("/transcripts/" + customer.session());
        assertThat(link).isPositive();
        return list.substring(link, list.indexOf("</tr>", link));
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
