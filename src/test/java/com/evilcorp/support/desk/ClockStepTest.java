package com.evilcorp.support.desk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody sets the wall clock, forward or back, at any time: everything lasts as long as it does otherwise. */
class ClockStepTest extends ClockStepScene {
    @ClockIsSet
    void vanished_console_loses_the_seat_at_the_end_of_its_grace(Duration by) {
        rep.drops();
        scene.time.steps(by);

        assertThat(scene.passes(ofSeconds(15).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.desk.repPresent()).isTrue();
        assertThat(scene.passes(Scene.MOMENT))
                .hasSize(2)
                .last()
                .isEqualTo(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.REP_LEFT);
    }

    @ClockIsSet
    void console_that_vanishes_afterwards_has_its_grace_too(Duration by) {
        scene.time.steps(by);
        rep.closes();
        assertThat(scene.outbox.last(SeatEvent.RepDisconnected.class).until())
                .isEqualTo(scene.now().plusSeconds(3));

        assertThat(scene.passes(ofSeconds(3).minus(Scene.MOMENT))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).hasSize(2);
        assertThat(scene.desk.repPresent()).isFalse();
    }

    @ClockIsSet
    void customers_who_wait_and_who_are_attended_have_their_graces(Duration by) {
        ActingCustomer bob = scene.customer("Bob").starts();
        ada.drops();
        bob.drops();
        scene.time.steps(by);

        assertThat(scene.passes(ofSeconds(15).minus(Scene.MOMENT))).isEmpty();
        scene.passes(Scene.MOMENT);
        assertThat(scene.outbox.all(DeskEvent.Ended.class))
                .extracting(DeskEvent.Ended::outcome)
                .containsExactlyInAnyOrder(Outcome.CUSTOMER_LEFT, Outcome.ABANDONED);
    }

    @ClockIsSet
    void customer_comes_back_within_the_grace(Duration by) {
        ada.drops();
        scene.time.steps(by);
        scene.passes(ofSeconds(14));
        ada.comesBack();

        assertThat(scene.passes(ofMinutes(5))).isEmpty();
        assertThat(scene.desk.open()).contains(ada.session());
    }

    @ClockIsSet
    void typing_is_passed_on_once_a_second(Duration by) {
        assertThat(ada.types()).isPresent();
        assertThat(rep.types()).isPresent();
        scene.time.steps(by);
        scene.passes(ofMillis(999));
        assertThat(ada.types()).isEmpty();
        assertThat(rep.types()).isEmpty();
        scene.passes(Scene.MOMENT);

        assertThat(ada.types()).isEqualTo(rep.reachable());
        assertThat(rep.types()).isEqualTo(ada.reachable());
    }

    @ClockIsSet
    void who_hears_late_of_an_absence_counts_down_from_what_the_wall_clock_says_then(Duration by) {
        ada.drops();
        scene.time.steps(by);
        scene.passes(ofSeconds(2));
        rep.closes();
        rep.reconnects().sits();
        Instant adaUntil = scene.now().plusSeconds(13);
        assertThat(scene.outbox.last(DeskEvent.CustomerAway.class).until()).isEqualTo(adaUntil);
        assertThat(scene.outbox.last(SeatEvent.Seated.class).open())
                .map(AttendedChat::customerAwayUntil)
                .contains(Optional.of(adaUntil));

        rep.drops();
        scene.time.steps(by);
        scene.passes(ofSeconds(5));
        ada.comesBack();
        assertThat(scene.outbox.last(SeatEvent.RepDisconnected.class).until())
                .isEqualTo(scene.now().plusSeconds(10));
    }

    @ClockIsSet
    void rep_steps_away_until_a_time_of_day_and_keeps_the_seat(Duration by) {
        rep.ends();
        scene.time.steps(by);
        rep.stepsAway(5);
        assertThat(scene.outbox.last(SeatEvent.BreakStarted.class).backAt())
                .contains(scene.now().plusSeconds(300));
        scene.time.steps(by);

        assertThat(scene.passes(ofMinutes(5))).isEmpty();
        assertThat(scene.desk.repAway()).isTrue();
    }

    @ClockIsSet
    void ended_session_is_resumed_and_rated_for_ten_minutes_and_then_forgotten(Duration by) {
        rep.ends();
        scene.time.steps(by);
        scene.passes(ofMinutes(10).minus(Scene.MOMENT));
        ada.comesBack();
        ada.rates(4);
        ada.closes();
        scene.passes(Scene.MOMENT);

        scene.refuses(Refused.UNKNOWN_SESSION, ada::comesBack);
    }

    @ClockIsSet
    void wait_is_promised_by_the_time_that_really_passed(Duration by) {
        for (int i = 0; i < 5; i++) {
            scene.time.steps(by);
            scene.passes(ofSeconds(30));
            rep.ends();
            scene.attended("Bob " + i, rep);
        }
        scene.time.steps(by);
        scene.passes(ofSeconds(10));
        scene.customer("Cleo").starts();

        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .contains(new WaitRange(20, 20));
    }

    @ClockIsSet
    void times_in_a_session_never_decrease(Duration by) {
        rep.ends();
        ActingCustomer bob = scene.customer("Bob").starts("Why?");
        List<Runnable> story = List.of(
                () -> bob.says("Hello?"),
                () -> rep.attends(bob),
                () -> rep.says("Because."),
                bob::drops,
                bob::comesBack,
                rep::drops,
                () -> rep.reconnects().sits(),
                () -> bob.says("Oh."),
                rep::ends,
                () -> bob.rates(5));
        for (Runnable next : story) {
            scene.time.steps(by);
            scene.passes(ofSeconds(1));
            next.run();
        }

        assertThat(timesSinceOpeningOf(bob)).hasSize(2 + story.size()).isSorted();
    }

    @ClockIsSet
    void session_that_begins_afterwards_has_the_time_of_day(Duration by) {
        scene.time.steps(by);
        ActingCustomer bob = scene.customer("Bob").starts("Why?");

        assertThat(timesSinceOpeningOf(bob)).containsExactly(scene.now(), scene.now());
    }

    /** Nothing happened to anybody else meanwhile. */
    private List<Instant> timesSinceOpeningOf(ActingCustomer customer) {
        return scene.outbox.all().stream()
                .dropWhile(event -> !(event instanceof DeskEvent.Opened opened
                        && opened.details().equals(customer.details())))
                .flatMap(ClockStepTest::timeOf)
                .toList();
    }

    private static Stream<Instant> timeOf(DeskEvent event) {
        if (event instanceof DeskEvent.Opened opened) {
            return Stream.of(opened.details().at());
        } else if (event instanceof DeskEvent.LineSaid said) {
            return Stream.of(said.line().at());
        } else if (event instanceof DeskEvent.Attended attended) {
            return Stream.of(attended.chat().at());
        } else if (event instanceof DeskEvent.CustomerAway away) {
            return Stream.of(away.at());
        } else if (event instanceof DeskEvent.Resumed resumed) {
            return Stream.of(resumed.at());
        } else if (event instanceof SeatEvent.RepDisconnected away) {
            return Stream.of(away.at());
        } else if (event instanceof SeatEvent.RepReconnected back) {
            return Stream.of(back.at());
        } else if (event instanceof DeskEvent.Ended ended) {
            return Stream.of(ended.at());
        }
        return event instanceof DeskEvent.Rated rated ? Stream.of(rated.at()) : Stream.empty();
    }
}
