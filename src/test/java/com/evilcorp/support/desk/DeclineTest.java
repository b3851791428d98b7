package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclineTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");

    @BeforeEach
    void two_wait_and_the_rep_sits() {
        rep.sits();
        ada.starts();
        bob.starts();
    }

    @ParameterizedTest
    @CsvSource({"PROMPT, DECLINED", "QUEUE, CANCELLED"})
    void outcome_tells_where_the_session_was_turned_away(DeclineOrigin from, Outcome outcome) {
        assertThat(scene.happens(() -> rep.declines(bob, from))).containsExactly(ended(bob, outcome, 1));
        assertThat(scene.happens(() -> rep.declines(ada, from))).containsExactly(ended(ada, outcome, 0));
    }

    @Test
    void without_a_place_the_first_counts_as_declined_at_the_prompt() {
        assertThat(scene.happens(() -> rep.declines(ada))).containsExactly(ended(ada, Outcome.DECLINED, 1));
    }

    @Test
    void without_a_place_any_but_the_first_counts_as_cancelled_from_the_queue() {
        assertThat(scene.happens(() -> rep.declines(bob))).containsExactly(ended(bob, Outcome.CANCELLED, 1));
    }

    @Test
    void without_a_place_the_first_counts_as_cancelled_while_a_session_is_open() {
        rep.attends(bob);
        assertThat(scene.happens(() -> rep.declines(ada))).containsExactly(ended(ada, Outcome.CANCELLED, 0));
        assertThat(scene.desk.open()).contains(bob.session());
    }

    @Test
    void customer_in_grace_reads_of_it_when_they_come_back() {
        ada.closes();
        rep.declines(ada);
        assertThat(scene.outbox.last(DeskEvent.Ended.class).customer()).isEmpty();
        ada.comesBack();

        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Ended(Outcome.DECLINED, Optional.empty(), scene.now(), Optional.empty()));
    }

    private DeskEvent.Ended ended(ActingCustomer customer, Outcome outcome, int waiting) {
        return new DeskEvent.Ended(
                customer.details(),
                Optional.empty(),
                outcome,
                Optional.empty(),
                scene.now(),
                SeenLines.NONE,
                customer.reachable(),
                rep.reachable(),
                waiting,
                scene.steady());
    }
}
