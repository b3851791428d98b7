package com.evilcorp.support.evaluator.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the evaluator is offered to read, and told why. */
@QuarkusTest
class WorthReadingPageTest extends Scene {
    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void each_row_says_why_it_is_there_and_leads_to_the_session() {
        Rep rep = console();
        rep.sits();
        String session = Served.session(rep, customer(), "Ada " + mark, "Why?", "Because.");
        Indexed.all(database);
        assertThat(page("en", mark)).contains("Over within", "/transcripts/" + session + "?name=" + mark);
        assertThat(page("es", mark)).contains("Terminó en");
    }

    @Test
    void nonsense_and_nobody_have_a_page_too() {
        given().get("/transcripts/worth-reading?from=yesterday").then().statusCode(400);
        assertThat(page("en", mark)).contains("Nothing stands out", "nothing for 2 min 0 s or more");
    }

    private static String page(String language, String name) {
        return given().header("Accept-Language", language)
                .get("/transcripts/worth-reading?name=" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
