package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.TokenHash;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Ada, who is attended, and what strangers try on her session and on the seat. */
abstract class TrustScene extends Scene {
    static final String QUESTION = "Is my diary in there?";

    Rep rep;
    Customer ada;
    Witness repsSide;
    Witness adasSide;

    @BeforeEach
    void ada_is_attended() {
        rep = console();
        rep.sits();
        ada = customer();
        ada.starts("Ada Confidential", QUESTION);
        rep.attends(ada);
        ada.sees("attended");
        JsonNode line = ada.says("Under the wool.");
        rep.seesLine("Under the wool.");
        JsonNode answer = rep.says("No.");
        ada.seesLine("No.");
        adasSide = new Witness(ada, line);
        repsSide = new Witness(rep, answer);
    }

    static void saysTypesAndEnds(Peer peer) {
        peer.sends("say", "id", UUID.randomUUID(), "text", "Me again.");
        peer.seesProblem("not-now");
        peer.sends("typing");
        peer.seesProblem("not-now");
        peer.sends("end");
        peer.seesProblem("not-now");
    }

    /** What might be tried by somebody who knows all about a session and the seat but that one token. */
    List<String> guessesAt(String token) {
        String hash = TokenHash.of(token).hex();
        return List.of(
                "",
                "null",
                "' or ''='",
                "%",
                ada.session(),
                hash,
                hash.toUpperCase(Locale.ROOT),
                token.toUpperCase(Locale.ROOT),
                token.substring(1),
                token + "=",
                " " + token,
                token.equals(ada.token()) ? rep.token() : ada.token());
    }

    /** Neither side of Ada's session is told of it, and what is stored stays as it was. */
    void leavesNoTrace(Runnable attempt) {
        String stored = stored();
        adasSide.isToldNothingOf(() -> repsSide.isToldNothingOf(attempt));
        assertThat(stored()).isEqualTo(stored);
    }

    String stored() {
        return given().get("/transcripts/" + ada.session() + ".txt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    void knowsNothing(Peer stranger) {
        assertThat(stranger.frames().toString())
                .doesNotContain("Confidential", QUESTION, "wool", ada.session(), ada.token(), rep.token());
    }

    /**
     * One side of Ada's session. Said once more, its line is receipted once more, in the order of the desk: whatever was
     * decided before has been told by then. That others in the queue wrote again is no news of hers.
     */
    record Witness(Peer peer, JsonNode line) {
        void isToldNothingOf(Runnable attempt) {
            long before = told();
            attempt.run();
            peer.sends("say", "id", line.path("id"), "text", line.path("text"));
            peer.sees("said", line::equals);
            assertThat(peer.frames()).last().isEqualTo(line);
            assertThat(told()).isEqualTo(before + 1);
        }

        private long told() {
            return peer.frames().stream().filter(frame -> !isOfAnother(frame)).count();
        }

        private boolean isOfAnother(JsonNode frame) {
            return frame.path("type").asText().equals("wrote")
                    && line.has("session")
                    && !frame.path("session").equals(line.path("session"));
        }
    }
}
