package com.evilcorp.support.evaluator.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.LeapingClock;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A customer falls silent, and the evaluator reads what came of it. */
@QuarkusTest
class SilencePageTest extends Scene {
    private static final Duration UNANSWERED = Duration.ofMinutes(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Rep rep;
    private Customer ada;

    @Test
    void customer_who_does_not_answer_is_told_why_the_chat_ended_and_so_is_the_evaluator() {
        isAsked();
        LeapingClock.leaps(TO_ANSWER);
        JsonNode ended = ada.sees("ended");
        assertThat(ended.path("outcome").asText()).isEqualTo("ENDED_BY_REP");
        assertThat(ended.path("why").asText()).isEqualTo("silent");
        assertThat(rep.sees("ended").path("why").asText()).isEqualTo("silent");

        assertThat(Served.read(ada.session()))
                .contains("asked whether the customer was still there", "The customer did not answer.");
        assertThat(Served.page(ada.session(), ".txt").extract().asString())
                .contains(
                        "asked whether the customer was still there", "Ended by the rep. The customer did not answer.");
        Indexed.all(database);
        assertThat(given().get("/transcripts/figures?name=" + mark).asString())
                .contains("1 of them ended because the customer no longer answered.");
        Customer late = customer();
        assertThat(late.resumes(ada, 0).path("why").asText()).isEqualTo("silent");
    }

    @Test
    void customer_who_answers_goes_on_and_both_are_told() {
        isAsked();
        ada.sends("here");
        assertThat(ada.sees("asked").has("until")).isFalse();
        assertThat(rep.sees("asked").has("until")).isFalse();
        LeapingClock.leaps(TO_ANSWER);
        ada.says("Yes.");

        assertThat(Served.page(ada.session(), ".txt").extract().asString())
                .contains("asked whether the customer was still there", "Ada " + mark + " was still there");
        rep.sends("end");
        assertThat(ada.sees("ended").has("why")).isFalse();
        Indexed.all(database);
        assertThat(given().get("/transcripts/figures?name=" + mark).asString())
                .contains("Ended by the rep")
                .doesNotContain("no longer answered");
    }

    private void isAsked() {
        rep = console();
        rep.sits();
        ada = customer();
        ada.starts("Ada " + mark, "Why?");
        rep.attends(ada);
        rep.says("Because.");
        LeapingClock.leaps(UNANSWERED);
        rep.sends("ask", "session", ada.session());
        Instant until = Instant.parse(ada.sees("asked").path("until").asText());
        assertThat(rep.sees("asked").path("until").asText()).isEqualTo(until.toString());
        assertThat(until).isAfter(Instant.now());
    }
}
