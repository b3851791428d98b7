package com.evilcorp.support.desk;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rep goes to see about something, and keeps the seat. */
class StepAwayTest {
    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep").sits();
    private final ActingCustomer ada = scene.customer("Ada");

    @Test
    void rep_steps_away_for_some_minutes_and_keeps_the_seat() {
        assertThat(scene.happens(() -> rep.stepsAway(5)))
                .containsExactly(new SeatEvent.BreakStarted(rep.connection(), scene.now(), Optional.of(in(5)), true));
        assertThat(scene.desk.repPresent()).isTrue();
        assertThat(scene.desk.repAway()).isTrue();
        assertThat(scene.console("other").asks(Optional.empty())).isEqualTo(new SeatResult.Refused());
    }

    @Test
    void who_joins_or_comes_back_to_the_queue_is_told_when_the_rep_means_to_be_back() {
        rep.stepsAway(5);
        Instant backAt = in(5);
        scene.passes(ofSeconds(30));
        assertThat(ada.starts().reachable()).isPresent();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).availability())
                .isEqualTo(RepAvailability.held(Optional.of(RepBreak.until(backAt))));
        ada.drops();
        ada.reconnects();
        ada.resumes(0);
        assertThat(scene.outbox.last(DeskEvent.Resumed.class).state())
                .isEqualTo(new SessionState.Waiting(
                        1, Optional.empty(), RepAvailability.held(Optional.of(RepBreak.until(backAt)))));
    }

    @Test
    void rep_is_away_until_they_say_that_they_are_back_however_late() {
        rep.stepsAway(1);
        assertThat(scene.passes(ofHours(3))).isEmpty();
        assertThat(scene.desk.repAway()).isTrue();

        assertThat(scene.happens(rep::comesBack))
                .containsExactly(new SeatEvent.BreakEnded(rep.connection(), scene.now()));
        assertThat(scene.desk.repAway()).isFalse();
        ada.starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).availability()).isEqualTo(RepAvailability.PRESENT);
        scene.refuses(Refused.NOT_AWAY, rep::comesBack);
    }

    @Test
    void rep_who_is_away_says_anew_for_how_long() {
        rep.stepsAway(5);
        scene.passes(ofSeconds(60));

        assertThat(scene.happens(() -> rep.stepsAway(10)))
                .containsExactly(new SeatEvent.BreakStarted(rep.connection(), scene.now(), Optional.of(in(10)), false));
    }

    @Test
    void nobody_steps_away_from_an_open_session() {
        scene.attended("Ada", rep);
        scene.refuses(Refused.STILL_ATTENDING, () -> rep.stepsAway(5));
        rep.ends();
        rep.stepsAway(5);
    }

    @Test
    void who_attends_is_back() {
        rep.stepsAway(5);
        ada.starts();
        List<DeskEvent> decided = scene.happens(() -> rep.attends(ada));

        assertThat(decided).first().isEqualTo(new SeatEvent.BreakEnded(rep.connection(), scene.now()));
        assertThat(decided).last().isEqualTo(scene.outbox.last(DeskEvent.Attended.class));
        assertThat(scene.desk.repAway()).isFalse();
    }

    @Test
    void who_is_turned_away_meanwhile_was_not_at_the_prompt() {
        rep.stepsAway(5);
        ada.starts();
        rep.declines(ada);

        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(scene.desk.repAway()).isTrue();
    }

    @Test
    void console_that_is_reloaded_meanwhile_is_shown_until_when() {
        rep.stepsAway(5);
        Optional<RepBreak> away = Optional.of(RepBreak.until(in(5)));
        rep.closes();
        scene.passes(ofSeconds(2));
        rep.reconnects().sits();

        assertThat(scene.outbox.last(SeatEvent.Seated.class).away()).isEqualTo(away);
        assertThat(scene.desk.repAway()).isTrue();
    }

    @Test
    void seat_that_is_given_up_takes_the_absence_along() {
        rep.stepsAway(5);
        rep.closes();
        scene.passes(ofSeconds(3));
        assertThat(scene.desk.repAway()).isFalse();
        ada.starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).availability()).isEqualTo(RepAvailability.VACANT);
        scene.console("other").sits();

        assertThat(scene.outbox.last(SeatEvent.Seated.class).away()).isEmpty();
    }

    @Test
    void absence_holds_over_a_restart() {
        Scene after = new Scene();
        Optional<RepBreak> away = Optional.of(RepBreak.until(in(5)));
        RecoveredState.HeldSeat held = new RecoveredState.HeldSeat(TokenHash.of("seat"), away);
        assertThat(after.happens(
                        () -> after.desk.restore(new RecoveredState(0, List.of(), Optional.of(held), List.of()))))
                .containsExactly(
                        new DeskEvent.Recovered(List.of(), RepAvailability.held(away), List.of(), Optional.empty()));
        ActingConsole console = after.console("rep");
        console.asks(Optional.of("seat"));

        assertThat(after.outbox.last(SeatEvent.Seated.class).away()).isEqualTo(away);
        console.comesBack();
    }

    @Test
    void without_room_nobody_steps_away_or_comes_back() {
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, () -> rep.stepsAway(5));
        scene.outbox.isFull(false);
        rep.stepsAway(5);
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, rep::comesBack);
        assertThat(scene.desk.repAway()).isTrue();
    }

    @Test
    void an_absence_is_one_minute_to_two_hours() {
        assertThat(new BreakLength(1).minutes()).isOne();
        assertThat(new BreakLength(120).minutes()).isEqualTo(120);
        assertThatThrownBy(() -> new BreakLength(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("120");
        assertThatThrownBy(() -> new BreakLength(121)).isInstanceOf(InvalidInputException.class);
    }

    private Instant in(int minutes) {
        return scene.now().plusSeconds(60L * minutes);
    }
}
