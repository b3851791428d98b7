package com.evilcorp.support.desk;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraceTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingCustomer ada = scene.customer("Ada");

    @ParameterizedTest
    @CsvSource({"CLOSED, 3", "DROPPED, 15"})
    void waiting_customer_has_abandoned_at_the_end_of_their_grace(DisconnectKind how, int seconds) {
        rep.sits();
        ada.starts();
        assertThat(scene.happens(() -> scene.desk.disconnected(ada.connection(), how)))
                .containsExactly(new DeskEvent.CustomerAway(
                        ada.session(), scene.now(), scene.now().plusSeconds(seconds), true, Optional.empty()));

        assertThat(scene.passes(ofSeconds(seconds).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(ended(Optional.empty(), Outcome.ABANDONED));
        assertThat(scene.desk.waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 3", "DROPPED, 15"})
    void attended_customer_has_left_at_the_end_of_their_grace(DisconnectKind how, int seconds) {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        Instant attendedAt = scene.now();
        assertThat(scene.happens(() -> scene.desk.disconnected(ada.connection(), how)))
                .containsExactly(new DeskEvent.CustomerAway(
                        ada.session(), scene.now(), scene.now().plusSeconds(seconds), true, rep.reachable()));

        assertThat(scene.passes(ofSeconds(seconds).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(ended(Optional.of(attendedAt), Outcome.CUSTOMER_LEFT));
        assertThat(scene.desk.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 3", "DROPPED, 15"})
    void seat_is_given_up_at_the_end_of_the_reps_grace_after_the_open_session(DisconnectKind how, int seconds) {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        Instant attendedAt = scene.now();
        assertThat(scene.happens(() -> scene.desk.disconnected(rep.connection(), how)))
                .containsExactly(new SeatEvent.RepDisconnected(
                        scene.now(),
                        scene.now().plusSeconds(seconds),
                        true,
                        Optional.of(ada.session()),
                        ada.reachable()));

        assertThat(scene.passes(ofSeconds(seconds).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.desk.repPresent()).isTrue();
        assertThat(scene.passes(Scene.MOMENT))
                .containsExactly(
                        new DeskEvent.Ended(
                                ada.details(),
                                Optional.of(attendedAt),
                                Outcome.REP_LEFT,
                                Optional.empty(),
                                scene.now(),
                                SeenLines.NONE,
                                ada.reachable(),
                                Optional.empty(),
                                0,
                                scene.steady()),
                        new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
        assertThat(scene.desk.repPresent()).isFalse();
        assertThat(scene.passes(ofHours(1))).isEmpty();
    }

    @Test
    void rep_in_grace_loses_nobody_who_waits() {
        ada.starts();
        rep.sits().closes();

        assertThat(scene.passes(ofSeconds(3)))
                .containsExactly(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void customer_who_came_back_is_not_looked_for_any_more() {
        ada.starts();
        ada.closes();
        ada.comesBack();

        assertThat(scene.passes(ofHours(1))).isEmpty();
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void each_grace_counts_from_its_own_departure() {
        ada.starts();
        ada.closes();
        scene.passes(ofSeconds(2));
        ada.comesBack();
        ada.closes();

        assertThat(scene.passes(ofSeconds(2))).isEmpty();
        assertThat(scene.passes(ofSeconds(1))).containsExactly(ended(Optional.empty(), Outcome.ABANDONED));
    }

    @Test
    void several_graces_run_out_in_their_order() {
        List<ActingCustomer> customers = List.of(
                scene.customer("Ada").starts(),
                scene.customer("Bob").starts(),
                scene.customer("Cyd").starts());
        customers.get(2).closes();
        scene.time.passes(ofSeconds(1));
        customers.get(0).closes();
        customers.get(1).drops();

        assertThat(scene.passes(ofHours(1)))
                .extracting(event -> ((DeskEvent.Ended) event).details().name().value())
                .containsExactly("Cyd", "Ada", "Bob");
    }

    @Test
    void customer_of_an_ended_session_goes_without_a_word() {
        ada.starts().ends();
        assertThat(scene.happens(ada::closes)).isEmpty();
        assertThat(scene.happens(ada::drops)).isEmpty();
    }

    @Test
    void connection_that_spoke_for_nobody_goes_without_a_word() {
        rep.sits();
        ada.starts();
        assertThat(scene.happens(() -> scene.desk.disconnected(new ConnectionId("nobody"), DisconnectKind.DROPPED)))
                .isEmpty();
    }

    @Test
    void connection_goes_once() {
        rep.sits();
        ada.starts();
        ada.drops();
        rep.drops();
        assertThat(scene.happens(ada::closes)).isEmpty();
        assertThat(scene.happens(rep::closes)).isEmpty();
    }

    @Test
    void time_passes_with_any_question_to_the_desk() {
        ada.starts();
        ada.closes();
        scene.time.passes(ofSeconds(3));

        assertThat(scene.desk.waiting()).isZero();
        assertThat(scene.outbox.all(DeskEvent.Ended.class)).hasSize(1);
    }

    private DeskEvent.Ended ended(Optional<Instant> attendedAt, Outcome outcome) {
        return new DeskEvent.Ended(
                ada.details(),
                attendedAt,
                outcome,
                Optional.empty(),
                scene.now(),
                SeenLines.NONE,
                Optional.empty(),
                seated(),
                0,
                scene.steady());
    }

    private Optional<ConnectionId> seated() {
        return scene.desk.repPresent() ? rep.reachable() : Optional.empty();
    }
}
