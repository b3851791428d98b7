package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is done to a session but by the holder of its token. */
@QuarkusTest
class TrustSocketTest extends TrustScene {
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

    private void resumesInVain(Customer customer) {
        for (String guess : guessesAt(ada.token())) {
            customer.sends("resume", "token", guess, "after", 0);
            customer.seesProblem("unknown-session");
        }
    }
}
