package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.evilcorp.support.transcript.TranscriptDeletion;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The language of a customer's page, from the start to the rep and to whoever reads of it. */
@QuarkusTest
class CustomerLanguagePageTest extends Scene {
    private static final String TAG = "es-MX";

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    TranscriptDeletion deletion;

    @Inject
    AgroalDataSource database;

    @Test
    void rep_is_told_the_language_in_whatever_shows_the_session() {
        Rep rep = console();
        rep.sits();
        Customer ada = starts(TAG);
        assertThat(rep.sees("arrived").path("lang").asText()).isEqualTo(TAG);
        assertThat(sitsAnew(rep).path("queue").path(0).path("lang").asText()).isEqualTo(TAG);
        rep.sends("find", "name", mark);
        assertThat(rep.sees("found").path("queue").path(0).path("lang").asText())
                .isEqualTo(TAG);
        assertThat(rep.attends(ada).path("lang").asText()).isEqualTo(TAG);
        assertThat(sitsAnew(rep).path("open").path("lang").asText()).isEqualTo(TAG);
    }

    @Test
    void what_is_no_language_is_nobodys_concern() {
        Rep rep = console();
        rep.sits();
        Customer ada = starts("en_US; rm");
        assertThat(rep.sees("arrived").has("lang")).isFalse();
        assertThat(Served.read(ada.session())).doesNotContain("<dt>Language</dt>");
    }

    @Test
    void evaluator_reads_it_on_the_page_in_the_text_and_in_the_exports() {
        Customer ada = starts(TAG);
        assertThat(Served.read(ada.session())).contains("<dt>Language</dt><dd>Spanish (es-MX)</dd>");
        assertThat(Served.page(ada.session(), ".txt").extract().asString()).contains("Language: Spanish (es-MX)\n");
        Indexed.all(database);
        assertThat(export("jsonl")).contains("\"lang\":\"es-MX\"");
        assertThat(export("csv"))
                .contains(",head,topic,lang,pictures,scorecard,score,scores,remark,rater\r\n")
                .endsWith(",es-MX,,,,,,\r\n");
    }

    @Test
    void it_goes_with_all_else_that_is_erased() {
        Customer ada = starts(TAG);
        ada.sends("end");
        ada.sees("ended");
        deletion.erase(UUID.fromString(ada.session()));
        assertThat(Served.read(ada.session())).contains("Erased").doesNotContain(TAG);
    }

    private Customer starts(String language) {
        Customer ada = customer();
        ada.sends("start", "name", mark, "lang", language);
        ada.isQueued();
        return ada;
    }

    private static JsonNode sitsAnew(Rep rep) {
        rep.sends("sit", "token", rep.token());
        return rep.isSeated();
    }

    private String export(String form) {
        return given().get("/transcripts/sessions." + form + "?name=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
