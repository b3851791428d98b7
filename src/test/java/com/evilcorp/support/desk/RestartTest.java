package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartTest extends RestartScene {
    private final ConnectionId bob = new ConnectionId("Bob");

    @Test
    void nothing_is_restored_from_an_empty_database() {
        assertThat(scene.happens(() -> scene.desk.restore(RecoveredState.nothing())))
                .containsExactly(
                        new DeskEvent.Recovered(List.of(), RepAvailability.VACANT, List.of(), Optional.empty()));
        assertThat(scene.desk.waiting()).isZero();
        assertThat(scene.desk.open()).isEmpty();
        assertThat(scene.desk.repPresent()).isFalse();
        assertThat(scene.customer("").starts().details().name()).isEqualTo(new SessionName("Customer 1"));
    }

    @Test
    void sessions_and_seat_are_as_they_were() {
        assertThat(scene.happens(this::restoreAll))
                .containsExactly(new DeskEvent.Recovered(
                        List.of(id(first), id(second)),
                        RepAvailability.PRESENT,
                        List.of(),
                        Optional.of(steadyBefore())));
        assertThat(scene.desk.waiting()).isEqualTo(2);
        assertThat(scene.desk.open()).contains(id(open));
        assertThat(scene.desk.repPresent()).isTrue();
    }

    @Test
    void numbering_goes_on() {
        restoreAll();
        assertThat(scene.customer("").starts().details().name()).isEqualTo(new SessionName("Customer 42"));
    }

    @Test
    void places_in_the_queue_are_kept() {
        restoreAll();
        scene.desk.resume(bob, "token 9", 0);
        assertThat(resumed().state()).isEqualTo(new SessionState.Waiting(2, Optional.empty(), RepAvailability.PRESENT));
        scene.desk.resume(ada, "token 8", 0);
        assertThat(resumed().state()).isEqualTo(new SessionState.Waiting(1, Optional.empty(), RepAvailability.PRESENT));
        assertThat(resumed().missed()).containsExactly(QUESTION, ANSWER);
    }

    @Test
    void customers_of_waiting_and_open_sessions_who_stay_away_fifteen_seconds_were_interrupted() {
        restoreAll();
        scene.desk.resume(bob, "token 9", 0);
        assertThat(scene.passes(ofSeconds(15).minus(Scene.MOMENT))).isEmpty();
        List<DeskEvent> decided = scene.passes(Scene.MOMENT);

        assertThat(decided).hasSize(3).last().isEqualTo(new SeatEvent.SeatGivenUp(scene.now(), Optional.empty()));
        assertThat(scene.outbox.all(DeskEvent.Ended.class))
                .extracting(DeskEvent.Ended::details, DeskEvent.Ended::attendedAt, DeskEvent.Ended::outcome)
                .containsExactlyInAnyOrder(
                        tuple(open.details(), Optional.of(BEFORE), Outcome.INTERRUPTED),
                        tuple(first.details(), Optional.empty(), Outcome.INTERRUPTED));
        assertThat(scene.desk.waiting()).isOne();
    }

    @Test
    void customer_who_came_back_after_the_restart_and_left_again_was_not_interrupted() {
        restoreAll();
        scene.desk.resume(ada, "token 8", 0);
        scene.desk.disconnected(ada, DisconnectKind.CLOSED);
        assertThat(scene.passes(ofSeconds(3))).hasSize(1);
        assertThat(scene.outbox.last(DeskEvent.Ended.class).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void restored_lines_are_counted_on_and_known_by_their_ids() {
        restoreAll();
        rep.asks(Optional.of("seat"));
        rep.says(Optional.empty(), ANSWER.id().orElseThrow(), "Because.");
        assertThat(scene.outbox.last(DeskEvent.LineRepeated.class).line()).isEqualTo(ANSWER);
        rep.says("Still there?");
        assertThat(scene.outbox.last(DeskEvent.LineSaid.class).line().seq()).isEqualTo(3);
    }

    @Test
    void start_that_was_stored_and_is_repeated_after_the_restart_opens_nothing() {
        OwnToken token = new OwnToken("made-before-the-restart");
        RecoveredState.Session stored = session(9, token.value(), Optional.empty(), Optional.empty());
        scene.desk.restore(new RecoveredState(41, List.of(first, stored), Optional.empty(), List.of()));
        scene.desk.start(
                bob,
                new NewSession(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(token)));

        assertThat(resumed().session()).isEqualTo(id(stored));
        assertThat(resumed().state()).isEqualTo(new SessionState.Waiting(2, Optional.empty(), RepAvailability.VACANT));
        assertThat(resumed().missed()).containsExactly(QUESTION, ANSWER);
        assertThat(scene.desk.waiting()).isEqualTo(2);
    }

    @Test
    void token_of_two_sessions_gives_back_the_later_one_also_when_the_former_is_forgotten() {
        RecoveredState.End end = new RecoveredState.End(Outcome.ABANDONED, Optional.empty(), BEFORE, Optional.empty());
        RecoveredState.Session former = session(3, "token 8", Optional.empty(), Optional.of(end));
        scene.desk.restore(new RecoveredState(41, List.of(former, first), Optional.empty(), List.of()));
        scene.desk.resume(ada, "token 8", 0);
        assertThat(resumed().session()).isEqualTo(id(first));
        scene.passes(ofMinutes(10));
        scene.desk.resume(bob, "token 8", 0);

        assertThat(resumed().session()).isEqualTo(id(first));
        assertThat(resumed().customer()).isEqualTo(bob);
    }

    @Test
    void ended_session_is_kept_for_the_rest_of_its_ten_minutes_and_remembers_its_rating() {
        RecoveredState.End end = new RecoveredState.End(Outcome.ENDED_BY_REP, Optional.empty(), BEFORE, Optional.of(4));
        RecoveredState.Session ended = session(3, Optional.of(BEFORE), Optional.of(end));
        assertThat(scene.happens(
                        () -> scene.desk.restore(new RecoveredState(41, List.of(ended), Optional.empty(), List.of()))))
                .containsExactly(
                        new DeskEvent.Recovered(List.of(), RepAvailability.VACANT, List.of(), Optional.empty()));
        scene.passes(ofMinutes(9).minus(Scene.MOMENT));
        scene.desk.resume(ada, "token 3", 0);

        assertThat(resumed().state())
                .isEqualTo(new SessionState.Ended(Outcome.ENDED_BY_REP, Optional.empty(), BEFORE, Optional.of(4)));
        assertThat(scene.desk.rate(ada, new Rating(1, Optional.empty()))).contains(Refused.ALREADY_RATED);
        scene.desk.disconnected(ada, DisconnectKind.CLOSED);
        scene.passes(Scene.MOMENT);
        assertThat(scene.desk.resume(bob, "token 3", 0)).contains(Refused.UNKNOWN_SESSION);
    }

    @Test
    void rep_may_ask_once_the_stored_line_is_two_minutes_old() {
        restoreAll();
        rep.asks(Optional.of("seat"));
        scene.desk.resume(ada, "token 7", 2);
        scene.passes(ofMinutes(1).minus(Scene.MOMENT));
        scene.refuses(Refused.NOT_SILENT, () -> rep.asks(id(open)));
        scene.passes(Scene.MOMENT);
        rep.asks(id(open));
        assertThat(scene.outbox.last(AskEvent.Asked.class).isNew()).isTrue();
    }

    @Test
    void customer_who_was_asked_has_all_the_time_to_answer_again() {
        RecoveredState.Session asked =
                new RecoveredState.Session(open.details(), open.attendedAt(), Optional.empty(), true, open.lines());
        scene.desk.restore(new RecoveredState(
                41,
                List.of(asked),
                Optional.of(new RecoveredState.HeldSeat(TokenHash.of("seat"), Optional.empty())),
                List.of()));
        rep.asks(Optional.of("seat"));
        scene.passes(ofSeconds(10));
        scene.desk.resume(ada, "token 7", 2);
        assertThat(scene.outbox.last(AskEvent.Asked.class))
                .isEqualTo(new AskEvent.Asked(
                        id(open), scene.now(), scene.now().plusSeconds(50), false, Optional.of(ada), Optional.empty()));
        scene.passes(ofSeconds(50));
        assertThat(scene.outbox.last(DeskEvent.Ended.class).why()).contains(EndReason.SILENT);
    }

    private DeskEvent.Resumed resumed() {
        return scene.outbox.last(DeskEvent.Resumed.class);
    }
}
