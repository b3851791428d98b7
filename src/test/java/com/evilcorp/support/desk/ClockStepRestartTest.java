package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The wall clock was set between two processes: what is restored keeps its graces and its order. */
class ClockStepRestartTest extends ClockStepScene {
    @ClockIsSet
    void session_that_a_former_process_left_has_the_grace_of_a_restart_and_goes_on_in_its_order(Duration by) {
        ada.says("Why?");
        Scene after = restarted(
                by,
                new RecoveredState.Session(
                        ada.details(), Optional.of(scene.now()), Optional.empty(), false, List.of(line())));
        after.time.steps(by);

        assertThat(after.passes(ofSeconds(15).minus(Scene.MOMENT))).isEmpty();
        assertThat(after.passes(Scene.MOMENT)).hasSize(2);
        assertThat(after.outbox.last(DeskEvent.Ended.class).at()).isAfterOrEqualTo(line().at());
    }

    @ClockIsSet
    void session_that_ended_in_a_former_process_is_forgotten_after_ten_minutes_at_the_latest(Duration by) {
        rep.ends();
        RecoveredState.End end =
                new RecoveredState.End(Outcome.ENDED_BY_REP, Optional.empty(), scene.now(), Optional.empty());
        Scene after = restarted(
                by,
                new RecoveredState.Session(
                        ada.details(), Optional.of(scene.now()), Optional.of(end), false, List.of()));
        after.passes(ofMinutes(10));

        assertThat(after.desk.resume(ada.connection(), ada.token(), 0)).contains(Refused.UNKNOWN_SESSION);
    }

    @ClockIsSet
    void seat_that_a_former_process_left_is_kept_for_the_grace_of_a_restart(Duration by) {
        ada.says("Why?");
        Scene after = restarted(
                by,
                new RecoveredState.Session(
                        ada.details(), Optional.of(scene.now()), Optional.empty(), false, List.of(line())));
        after.time.steps(by);
        after.passes(ofSeconds(15).minus(Scene.MOMENT));
        assertThat(after.desk.repPresent()).isTrue();
        after.passes(Scene.MOMENT);
        assertThat(after.desk.repPresent()).isFalse();
    }

    /** Another process takes up a session and the seat, on a clock that was set in between. */
    private static Scene restarted(Duration by, RecoveredState.Session session) {
        Scene after = new Scene();
        after.time.steps(by);
        RecoveredState.HeldSeat seat = new RecoveredState.HeldSeat(TokenHash.of("seat"), Optional.empty());
        after.desk.restore(new RecoveredState(1, List.of(session), Optional.of(seat), List.of()));
        return after;
    }
}
