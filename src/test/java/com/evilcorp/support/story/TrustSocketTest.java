package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.TokenHash;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is done to a session but by the holder of its token, and nothing at the desk but by the holder of the seat. */
@QuarkusTest
class TrustSocketTest extends Scene {
    private static final String QUESTION = "Is my diary in there?";

    private Rep rep;
    private Customer ada;
    private Witness repsSide;
    private Witness adasSide;

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

    @Test
    void nothing_but_its_token_gives_a_session_back() {
        Customer mallory = customer();
        leavesNoTrace(() -> resumesInVain(mallory));
        knowsNothing(mallory);
    }

    @Test
    void who_has_no_session_can_do_nothing_to_that_of_another() {
        Customer mallory = customer();
        leavesNoTrace(() -> triesEverything(mallory));
        knowsNothing(mallory);
    }

    @Test
    void what_is_done_in_ones_own_session_does_nothing_to_that_of_another() {
        Customer mallory = customer();
        mallory.starts("Mallory", "Me too.");
        rep.sees("arrived");
        leavesNoTrace(() -> {
            mallory.says("I am Ada.");
            mallory.sends("say", "id", UUID.randomUUID(), "text", "I am Ada.", "session", ada.session());
            mallory.sends("resume", "token", ada.token(), "after", 0);
            mallory.seesProblem("not-now");
            mallory.sends("typing", "session", ada.session());
            mallory.sends("rate", "stars", 1, "session", ada.session());
            mallory.seesProblem("not-now");
        });
        mallory.sends("end", "session", ada.session());
        mallory.sees("ended");
        assertThat(rep.sees("left").path("session").asText()).isEqualTo(mallory.session());
        knowsNothing(mallory);
    }

    @Test
    void nobody_else_rates_a_session_that_is_over() {
        ada.sends("end");
        ada.sees("ended");
        rep.sees("ended");
        Customer mallory = customer();
        leavesNoTrace(() -> {
            triesEverything(mallory);
            resumesInVain(mallory);
        });
        knowsNothing(mallory);
    }

    @Test
    void a_customer_is_no_rep_and_a_rep_no_customer() {
        Customer mallory = customer();
        Rep console = console();
        leavesNoTrace(() -> {
            mallory.sends("sit", "token", rep.token());
            mallory.sends("attend", "session", ada.session());
            mallory.sends("decline", "session", ada.session());
            console.sends("start", "name", "Mallory");
            console.sends("resume", "token", ada.token(), "after", 0);
            console.sends("rate", "stars", 1);
            for (int i = 0; i < 3; i++) {
                mallory.seesProblem("malformed");
                console.seesProblem("malformed");
            }
        });
        knowsNothing(mallory);
        knowsNothing(console);
    }

    @Test
    void who_has_not_the_seat_can_do_nothing_a_rep_can() {
        Customer bob = customer();
        bob.starts("Bob", "Me too.");
        rep.sees("arrived");
        Rep console = console();
        leavesNoTrace(() -> {
            for (Customer customer : List.of(ada, bob)) {
                console.sends("attend", "session", customer.session());
                console.seesProblem("not-now");
                console.sends("decline", "session", customer.session());
                console.seesProblem("not-now");
                console.sends("say", "id", UUID.randomUUID(), "text", "Yes.", "session", customer.session());
                console.seesProblem("not-now");
            }
            saysTypesAndEnds(console);
        });
        knowsNothing(console);
        assertThat(metrics().value("support_waiting")).isEqualTo(1);
        bob.seesNo("declined");
    }

    @Test
    void nothing_but_its_token_gives_the_seat_back() {
        List<String> guesses = guessesAt(rep.token());
        List<Rep> strangers = guesses.stream().map(guess -> console()).toList();
        rep.drops();
        ada.sees("repAway");
        for (int i = 0; i < guesses.size(); i++) {
            strangers.get(i).sends("sit", "token", guesses.get(i));
        }
        for (Rep stranger : strangers) {
            stranger.isRefused();
            knowsNothing(stranger);
        }
        assertThat(console().sitsAgain(rep).path("open").path("session").asText())
                .isEqualTo(ada.session());
    }

    @Test
    void a_console_that_lost_the_seat_has_lost_all_that_goes_with_it() {
        rep.drops();
        assertThat(seesAfterGrace(ada, "ended").path("outcome").asText()).isEqualTo("REP_LEFT");
        String stored = stored();
        Rep next = console();
        next.sits();
        Customer bob = customer();
        bob.starts("Bob", "Me too.");
        next.attends(bob);
        bob.sees("attended");
        Rep former = console();
        saysTypesAndEnds(former);
        former.sends("sit", "token", rep.token());
        former.isRefused();
        next.says("Yes?");
        bob.seesLine("Yes?");
        bob.seesNo("ended");
        knowsNothing(former);
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void a_token_of_the_seat_that_was_renewed_is_worth_nothing() {
        String former = rep.token();
        rep.sends("sit");
        rep.isSeated();
        rep.drops();
        Rep console = console();
        console.sends("sit", "token", former);
        console.isRefused();
        knowsNothing(console);
        assertThat(console().sitsAgain(rep).path("open").path("session").asText())
                .isEqualTo(ada.session());
    }

    @Tag("slow")
    @Test
    void a_connection_that_was_taken_over_can_do_nothing_even_if_it_ignores_its_close() throws IOException {
        try (SilentPeer former = new SilentPeer(socket(customers))) {
            former.sends(Peer.frame("resume", "token", ada.token(), "after", 0));
            former.readUntil("No.");
            assertThat(ada.closeCode()).isEqualTo(4002);
            Customer back = customer();
            back.resumes(ada, 3);
            adasSide = new Witness(back, adasSide.line());
            // The close code, 4002, as it stands in the frame.
            former.readUntil("\u000f\u00a2");
            leavesNoTrace(() -> {
                former.canSend("{\"type\":\"say\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Me again.\"}");
                former.canSend("{\"type\":\"typing\"}");
                former.canSend("{\"type\":\"start\",\"name\":\"Ada again\"}");
                former.canSend("{\"type\":\"end\"}");
                former.isCutWithin(Duration.ofSeconds(20));
            });
        }
    }

    private static void triesEverything(Peer peer) {
        saysTypesAndEnds(peer);
        peer.sends("rate", "stars", 1, "comment", "Mine.");
        peer.seesProblem("not-now");
    }

    private static void saysTypesAndEnds(Peer peer) {
        peer.sends("say", "id", UUID.randomUUID(), "text", "Me again.");
        peer.seesProblem("not-now");
        peer.sends("typing");
        peer.seesProblem("not-now");
        peer.sends("end");
        peer.seesProblem("not-now");
    }

    /** What might be tried by somebody who knows all about a session and the seat but that one token. */
    private List<String> guessesAt(String token) {
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

    private void resumesInVain(Customer customer) {
        for (String guess : guessesAt(ada.token())) {
            customer.sends("resume", "token", guess, "after", 0);
            customer.seesProblem("unknown-session");
        }
    }

    /** Neither side of Ada's session is told of it, and what is stored stays as it was. */
    private void leavesNoTrace(Runnable attempt) {
        String stored = stored();
        adasSide.isToldNothingOf(() -> repsSide.isToldNothingOf(attempt));
        assertThat(stored()).isEqualTo(stored);
    }

    private String stored() {
        return given().get("/transcripts/" + ada.session() + ".txt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void knowsNothing(Peer stranger) {
        assertThat(stranger.frames().toString())
                .doesNotContain("Confidential", QUESTION, "wool", ada.session(), ada.token(), rep.token());
    }

    /**
     * One side of Ada's session. Said once more, its line is receipted once more, in the order of the desk: whatever was
     * decided before has been told by then.
     */
    private record Witness(Peer peer, JsonNode line) {
        void isToldNothingOf(Runnable attempt) {
            int before = peer.frames().size();
            attempt.run();
            peer.sends("say", "id", line.path("id"), "text", line.path("text"));
            peer.sees("said", line::equals);
            assertThat(peer.frames()).last().isEqualTo(line);
            assertThat(peer.frames()).hasSize(before + 1);
        }
    }
}
