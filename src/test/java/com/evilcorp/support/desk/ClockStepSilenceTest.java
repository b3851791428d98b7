package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.EndReason;
import java.time.Duration;
import java.util.Optional;

/** The wall clock is set while somebody is silent: a customer who is asked, or a console that nobody touches. */
class ClockStepSilenceTest extends ClockStepScene {
    @ClockIsSet
    void customer_may_be_asked_after_two_minutes_and_has_one_to_answer(Duration by) {
        rep.says("Because.");
        scene.time.steps(by);
        scene.passes(ofMinutes(2).minus(Scene.MOMENT));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(ada));
        scene.passes(Scene.MOMENT);
        rep.asks(ada);
        scene.time.steps(by);

        assertThat(scene.passes(ofSeconds(60).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT))
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskEvent.Ended.class, ended -> assertThat(ended.why()).contains(EndReason.SILENT));
    }

    @ClockIsSet
    void console_that_nobody_touches_is_set_away_and_given_up_in_its_time(Duration by) {
        rep.ends();
        scene.customer("Bob").starts();
        scene.time.steps(by);
        assertThat(scene.passes(ofMinutes(2).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.RingUnanswered(scene.now()));
        scene.time.steps(by);
        assertThat(scene.passes(ofMinutes(8).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT))
                .containsExactly(new SeatEvent.BreakStarted(rep.connection(), scene.now(), Optional.empty(), true));
        scene.time.steps(by);
        assertThat(scene.passes(ofMinutes(30).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.SeatGivenUp(scene.now(), rep.reachable()));
    }
}
