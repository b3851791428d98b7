package com.evilcorp.support.desk;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** It rings, and nobody touches the console. */
class UnattendedTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep").sits();
    private final ActingCustomer ada = scene.customer("Ada");

    @Test
    void after_two_minutes_it_rings_unanswered() {
        ada.starts();
        assertThat(scene.passes(justUnder(ofMinutes(2)))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.RingUnanswered(scene.now()));
        assertThat(scene.passes(ofMinutes(1))).isEmpty();
        scene.customer("Bob").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).availability()).isEqualTo(RepAvailability.UNATTENDED);
    }

    @Test
    void after_ten_minutes_the_rep_is_set_away_without_a_promise_of_when() {
        ada.starts();
        scene.passes(justUnder(ofMinutes(10)));
        assertThat(scene.desk.repAway()).isFalse();
        assertThat(scene.passes(Scene.MOMENT))
                .containsExactly(new SeatEvent.BreakStarted(rep.connection(), scene.now(), Optional.empty(), true));
        assertThat(scene.desk.repAway()).isTrue();
        assertThat(scene.desk.repPresent()).isTrue();
        rep.closes();
        rep.reconnects().sits();
        assertThat(scene.outbox.last(SeatEvent.Seated.class).away()).contains(RepBreak.UNANNOUNCED);
        rep.comesBack();
        assertThat(scene.desk.repAway()).isFalse();
    }

    @Test
    void half_an_hour_later_the_seat_is_given_up_and_its_console_told() {
        ada.starts();
        scene.passes(ofMinutes(10));
        scene.passes(justUnder(ofMinutes(30)));
        assertThat(scene.desk.repPresent()).isTrue();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.SeatGivenUp(scene.now(), rep.reachable()));
        assertThat(scene.desk.repPresent()).isFalse();
        scene.refuses(Refused.NOT_SEATED, rep::isHere);
        scene.console("other").sits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("touches")
    void whoever_touches_the_console_is_there(String touch, Consumer<ActingConsole> does) {
        ada.starts();
        scene.passes(justUnder(ofMinutes(2)));
        does.accept(rep);
        assertThat(scene.passes(justUnder(ofMinutes(2)))).isEmpty();
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.RingUnanswered(scene.now()));
        assertThat(scene.happens(() -> does.accept(rep))).contains(new SeatEvent.RingEnded(scene.now()));
        assertThat(scene.passes(justUnder(ofMinutes(2)))).isEmpty();
    }

    static List<Arguments> touches() {
        return List.of(
                Arguments.of("here", (Consumer<ActingConsole>) ActingConsole::isHere),
                Arguments.of("typing", (Consumer<ActingConsole>) ActingConsole::types),
                Arguments.of("looking somebody up", (Consumer<ActingConsole>) console -> console.finds("Ada")),
                Arguments.of("asking for the seat again", (Consumer<ActingConsole>) ActingConsole::sits),
                Arguments.of(
                        "what is refused", (Consumer<ActingConsole>) console -> Scene.answerTo(console::comesBack)));
    }

    @Test
    void what_a_console_saw_by_itself_and_what_others_do_is_no_touch() {
        ada.starts("Why?");
        scene.passes(justUnder(ofMinutes(2)));
        rep.saw(1);
        Scene.answerTo(scene.console("other")::isHere);
        ada.says("Hello?");
        assertThat(scene.passes(Scene.MOMENT)).containsExactly(new SeatEvent.RingUnanswered(scene.now()));
    }

    @Test
    void who_reads_while_nobody_waits_never_loses_the_seat() {
        assertThat(scene.passes(ofHours(9))).isEmpty();
        ada.starts();
        assertThat(scene.passes(justUnder(ofMinutes(2)))).isEmpty();
        ada.ends();
        assertThat(scene.passes(ofHours(9))).isEmpty();
        assertThat(scene.desk.repAway()).isFalse();
    }

    @Test
    void who_was_set_away_keeps_the_seat_while_nobody_waits() {
        ada.starts();
        scene.passes(ofMinutes(10));
        ada.ends();
        scene.passes(ofHours(9));
        assertThat(scene.desk.repPresent()).isTrue();
        scene.customer("Bob").starts();
        scene.passes(justUnder(ofMinutes(30)));
        assertThat(scene.desk.repPresent()).isTrue();
    }

    @Test
    void it_rings_no_more_when_nobody_waits_any_more() {
        ada.starts();
        scene.passes(ofMinutes(2));
        assertThat(scene.happens(ada::ends)).endsWith(new SeatEvent.RingEnded(scene.now()));
    }

    @Test
    void it_does_not_ring_while_the_rep_talks_to_somebody_nor_while_they_have_stepped_away() {
        ActingCustomer bob = scene.attended("Bob", rep);
        ada.starts();
        scene.passes(ofHours(1));
        assertThat(scene.outbox.all(SeatEvent.RingUnanswered.class)).isEmpty();
        bob.ends();
        assertThat(scene.passes(justUnder(ofMinutes(2)))).isEmpty();
        rep.stepsAway(5);
        assertThat(scene.passes(ofHours(3))).isEmpty();
    }

    @Test
    void who_attends_answers_the_ring() {
        ada.starts();
        scene.passes(ofMinutes(2));
        assertThat(scene.happens(() -> rep.attends(ada))).startsWith(new SeatEvent.RingEnded(scene.now()));
    }

    @Test
    void console_that_is_gone_is_not_set_away_but_given_up() {
        ada.starts();
        scene.passes(justUnder(ofMinutes(10)));
        rep.drops();
        scene.passes(Scene.MOMENT);
        assertThat(scene.desk.repAway()).isFalse();
        scene.passes(Scene.RULES.dropGrace());
        assertThat(scene.outbox.last(SeatEvent.SeatGivenUp.class).rep()).isEmpty();
    }

    @Test
    void who_was_set_away_still_is_after_a_restart() {
        Scene after = new Scene();
        RecoveredState.HeldSeat held =
                new RecoveredState.HeldSeat(TokenHash.of("seat"), Optional.of(RepBreak.UNANNOUNCED));
        after.desk.restore(new RecoveredState(0, List.of(), Optional.of(held), List.of()));
        after.console("rep").asks(Optional.of("seat"));
        assertThat(after.outbox.last(SeatEvent.Seated.class).away()).contains(RepBreak.UNANNOUNCED);
        assertThat(after.desk.repAway()).isTrue();
    }

    private static Duration justUnder(Duration time) {
        return time.minus(Scene.MOMENT);
    }
}
