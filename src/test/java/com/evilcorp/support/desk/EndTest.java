package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndTest {
    private final Scene scene = new Scene();
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingConsole rep = scene.console("rep");

    @Test
    void customer_who_ends_while_waiting_has_abandoned() {
        rep.sits();
        scene.customer("Bob").starts();
        ada.starts();

        assertThat(scene.happens(ada::ends))
                .containsExactly(new DeskEvent.Ended(
                        ada.details(),
                        Optional.empty(),
                        Outcome.ABANDONED,
                        Optional.empty(),
                        scene.now(),
                        SeenLines.NONE,
                        ada.reachable(),
                        rep.reachable(),
                        1,
                        scene.steady()));
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void customer_ends_the_open_session() {
        rep.sits();
        ada.starts();
        Instant attendedAt = attend();

        assertThat(scene.happens(ada::ends)).containsExactly(ended(attendedAt, Outcome.ENDED_BY_CUSTOMER));
        assertThat(scene.desk.open()).isEmpty();
    }

    @Test
    void rep_ends_the_open_session() {
        rep.sits();
        ada.starts();
        Instant attendedAt = attend();

        assertThat(scene.happens(rep::ends)).containsExactly(ended(attendedAt, Outcome.ENDED_BY_REP));
        assertThat(scene.desk.open()).isEmpty();
        scene.refuses(Refused.NOTHING_OPEN, rep::ends);
    }

    @Test
    void rep_ends_the_open_session_of_a_customer_who_is_away() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        ada.drops();
        rep.ends();

        assertThat(scene.outbox.last(DeskEvent.Ended.class).customer()).isEmpty();
        assertThat(scene.passes(ofSeconds(15))).isEmpty();
    }

    @Test
    void customer_who_ends_while_the_rep_is_away_ends_it_once() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        rep.drops();
        ada.ends();

        assertThat(scene.outbox.last(DeskEvent.Ended.class).rep()).isEmpty();
        assertThat(scene.passes(ofSeconds(15)))
                .containsExactly(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
    }

    @Test
    void waiting_customer_who_ends_leaves_the_open_session_alone() {
        rep.sits();
        ActingCustomer bob = scene.attended("Bob", rep);
        ada.starts().ends();

        assertThat(scene.desk.open()).contains(bob.session());
        assertThat(scene.outbox.last(DeskEvent.Ended.class).waiting()).isZero();
    }

    private Instant attend() {
        scene.passes(ofSeconds(20));
        rep.attends(ada);
        Instant attendedAt = scene.now();
        scene.passes(ofSeconds(30));
        return attendedAt;
    }

    private DeskEvent.Ended ended(Instant attendedAt, Outcome outcome) {
        return new DeskEvent.Ended(
                ada.details(),
                Optional.of(attendedAt),
                outcome,
                Optional.empty(),
                scene.now(),
                SeenLines.NONE,
                ada.reachable(),
                rep.reachable(),
                0,
                scene.steady());
    }
}
