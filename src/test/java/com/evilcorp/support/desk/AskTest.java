package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rep asks a silent customer whether they are there. */
class AskTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private ActingCustomer ada;

    @BeforeEach
    void rep_attends_ada_who_asked() {
        rep.sits();
        ada = scene.customer("Ada").starts("Why?");
        rep.attends(ada);
    }

    @Test
    void rep_asks_once_their_line_had_no_answer_for_two_minutes() {
        rep.says("Because.");
        scene.passes(ofMinutes(2).minus(Scene.MOMENT));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(ada));
        scene.passes(Scene.MOMENT);
        assertThat(scene.happens(() -> rep.asks(ada)))
                .containsExactly(asked(in(60), true, ada.reachable(), rep.reachable()));
        scene.refuses(Refused.ALREADY_ASKED, () -> rep.asks(ada));
    }

    @Test
    void nobody_is_asked_who_said_the_last_word() {
        scene.passes(ofMinutes(2));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(ada));
        rep.says("Because.");
        ada.says("Oh.");
        scene.passes(ofMinutes(2));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(ada));
    }

    @Test
    void another_line_of_the_rep_is_to_be_answered_in_its_own_time() {
        rep.says("Because.");
        scene.passes(ofMinutes(1));
        rep.says("You know?");
        scene.passes(ofMinutes(1));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(ada));
    }

    @Test
    void session_ends_a_minute_later_as_silent() {
        isAsked();
        assertThat(scene.passes(ofSeconds(60).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).singleElement().satisfies(event -> {
            DeskEvent.Ended ended = (DeskEvent.Ended) event;
            assertThat(ended.outcome()).isEqualTo(Outcome.ENDED_BY_REP);
            assertThat(ended.why()).contains(EndReason.SILENT);
            assertThat(ended.customer()).isEqualTo(ada.reachable());
            assertThat(ended.rep()).isEqualTo(rep.reachable());
        });
        ada.comesBack();
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Ended(
                        Outcome.ENDED_BY_REP, Optional.of(EndReason.SILENT), scene.now(), Optional.empty()));
    }

    @Test
    void every_other_end_has_no_such_reason() {
        rep.ends();
        assertThat(scene.outbox.last(DeskEvent.Ended.class).why()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signsOfLife")
    void any_sign_of_life_stops_it(String sign, Consumer<ActingCustomer> gives) {
        isAsked();
        scene.passes(ofSeconds(59));
        assertThat(scene.happens(() -> gives.accept(ada)))
                .startsWith(new AskEvent.Answered(ada.session(), scene.now(), ada.reachable(), rep.reachable()));
        scene.passes(ofMinutes(10));
        assertThat(scene.desk.open()).contains(ada.session());
        assertThat(scene.happens(() -> gives.accept(ada)).stream().filter(AskEvent.class::isInstance))
                .isEmpty();
    }

    static List<Arguments> signsOfLife() {
        return List.of(
                Arguments.of("here", (Consumer<ActingCustomer>) ActingCustomer::isHere),
                Arguments.of("typing", (Consumer<ActingCustomer>) ActingCustomer::types),
                Arguments.of("a line", (Consumer<ActingCustomer>) customer -> customer.says("Yes.")));
    }

    @Test
    void what_was_seen_or_said_before_or_by_others_is_no_sign_of_life() {
        UUID id = ada.says("Go on.");
        isAsked();
        ActingCustomer bob = scene.customer("Bob").starts("And I?");
        ada.saw(3);
        ada.says(id, "Go on.");
        rep.says("Are you?");
        bob.says("Hello?");
        bob.isHere();
        scene.passes(ofSeconds(60));
        assertThat(scene.outbox.last(DeskEvent.Ended.class).why()).contains(EndReason.SILENT);
    }

    @Test
    void signs_of_life_are_taken_when_nothing_can_be_stored() {
        isAsked();
        scene.outbox.isFull(true);
        ada.types();
        scene.passes(ofSeconds(60));
        assertThat(scene.desk.open()).contains(ada.session());
    }

    @Test
    void who_comes_back_meanwhile_is_told_anew() {
        isAsked();
        Instant until = in(60);
        scene.passes(ofSeconds(10));
        ada.drops();
        rep.drops();
        ada.reconnects();
        assertThat(scene.happens(() -> ada.resumes(2)))
                .contains(asked(until, false, ada.reachable(), Optional.empty()));
        rep.reconnects();
        assertThat(scene.happens(rep::sits)).contains(asked(until, false, Optional.empty(), rep.reachable()));
        scene.passes(ofSeconds(50));
        assertThat(scene.outbox.last(DeskEvent.Ended.class).why()).contains(EndReason.SILENT);
    }

    @Test
    void customer_who_stays_away_left_and_was_not_silent() {
        isAsked();
        ada.drops();
        scene.passes(ofSeconds(60));
        assertThat(scene.outbox.last(DeskEvent.Ended.class))
                .extracting(DeskEvent.Ended::outcome, DeskEvent.Ended::why)
                .containsExactly(Outcome.CUSTOMER_LEFT, Optional.empty());
    }

    @Test
    void next_session_is_asked_for_itself() {
        isAsked();
        rep.ends();
        ActingCustomer bob = scene.attended("Bob", rep);
        scene.passes(ofMinutes(5));
        assertThat(scene.desk.open()).contains(bob.session());
        scene.refuses(Refused.NOT_ATTENDED, () -> rep.asks(ada));
    }

    private void isAsked() {
        rep.says("Because.");
        scene.passes(ofMinutes(2));
        rep.asks(ada);
    }

    private Instant in(int seconds) {
        return scene.now().plusSeconds(seconds);
    }

    private AskEvent.Asked asked(
            Instant until, boolean isNew, Optional<ConnectionId> customer, Optional<ConnectionId> console) {
        return new AskEvent.Asked(ada.session(), scene.now(), until, isNew, customer, console);
    }
}
