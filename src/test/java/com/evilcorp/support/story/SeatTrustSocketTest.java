package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is done at the desk but by the holder of the seat. */
@QuarkusTest
class SeatTrustSocketTest extends TrustScene {
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
}
