package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.event.WaitingChat;
import com.evilcorp.support.desk.record.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After a restart, rep and customer find each other again, or are given up. */
class RestartedSeatTest extends RestartScene {
    @Test
    void seat_is_taken_back_by_the_token_whose_hash_was_stored() {
        restoreAll();
        assertThat(rep.asks(Optional.empty())).isEqualTo(new SeatResult.Refused());
        assertThat(rep.asks(Optional.of("guessed"))).isEqualTo(new SeatResult.Refused());
        scene.desk.resume(ada, "token 7", 0);

        List<DeskEvent> decided =
                scene.happens(() -> assertThat(rep.asks(Optional.of("seat"))).isEqualTo(new SeatResult.Down()));
        SeatEvent.Seated seated = scene.outbox.last(SeatEvent.Seated.class);
        assertThat(decided)
                .containsExactly(
                        seated, new SeatEvent.RepReconnected(scene.now(), Optional.of(id(open)), Optional.of(ada)));
        assertThat(seated.token()).isEqualTo("seat");
        assertThat(seated.isNew()).isFalse();
        assertThat(seated.queue()).extracting(WaitingChat::details).containsExactly(first.details(), second.details());
        assertThat(seated.open())
                .contains(new AttendedChat(open.details(), BEFORE, open.lines(), SeenLines.NONE, Optional.empty()));
    }

    @Test
    void rep_who_is_back_before_the_customer_is_told_that_they_are_away() {
        restoreAll();
        List<DeskEvent> decided = scene.happens(() -> rep.asks(Optional.of("seat")));
        assertThat(decided)
                .last()
                .isEqualTo(new DeskEvent.CustomerAway(
                        id(open), scene.now(), scene.now().plusSeconds(15), false, rep.reachable()));
    }

    @Test
    void customer_who_is_back_before_the_rep_is_told_that_they_are_away() {
        restoreAll();
        List<DeskEvent> decided = scene.happens(() -> scene.desk.resume(ada, "token 7", 2));
        assertThat(decided)
                .containsExactly(
                        new DeskEvent.Resumed(
                                id(open),
                                ada,
                                scene.now(),
                                new SessionState.Open(BEFORE),
                                List.of(),
                                SeenLines.NONE,
                                Optional.empty()),
                        new DeskEvent.CustomerBack(id(open), Optional.empty()),
                        new SeatEvent.RepDisconnected(
                                scene.now(),
                                scene.now().plusSeconds(15),
                                false,
                                Optional.of(id(open)),
                                Optional.of(ada)));
    }

    @Test
    void seat_is_kept_for_fifteen_seconds_and_its_session_ends_with_it() {
        restoreAll();
        scene.desk.resume(ada, "token 7", 0);
        scene.passes(ofSeconds(15).minus(Scene.MOMENT));
        assertThat(scene.desk.repPresent()).isTrue();
        scene.passes(Scene.MOMENT);

        assertThat(scene.desk.repPresent()).isFalse();
        assertThat(scene.outbox.all(DeskEvent.Ended.class))
                .filteredOn(ended -> ended.details().equals(open.details()))
                .extracting(DeskEvent.Ended::outcome)
                .containsExactly(Outcome.REP_LEFT);
    }

    @Test
    void open_session_without_a_seat_ends_at_once() {
        List<DeskEvent> decided = scene.happens(
                () -> scene.desk.restore(new RecoveredState(41, List.of(open, first), Optional.empty(), List.of())));

        assertThat(decided)
                .containsExactly(
                        new DeskEvent.Recovered(
                                List.of(id(first)), RepAvailability.VACANT, List.of(), Optional.of(steadyBefore())),
                        new DeskEvent.Ended(
                                open.details(),
                                Optional.of(BEFORE),
                                Outcome.REP_LEFT,
                                Optional.empty(),
                                scene.now(),
                                SeenLines.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                scene.steady()));
        assertThat(scene.desk.open()).isEmpty();
    }
}
