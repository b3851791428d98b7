package com.evilcorp.support.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.LoneDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Wait;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a move of the queue costs in frames: one for each whose place is another, and none for anybody else. */
class QueuePositionsTest implements QueuePositionListener {
    private static final int WAITING = 500;

    private final Map<ConnectionId, List<Integer>> told = new HashMap<>();
    private final DeskClock clock = DeskClock.with(Clock.systemUTC());
    private final StandstillWatch standstill = new StandstillWatch(clock);
    private final QueuePositions places = new QueuePositions(clock, standstill, this);
    private final LoneDesk desk = new LoneDesk(WAITING, this::dispatch);

    @Override
    public void place(
            ConnectionId customer,
            int position,
            Optional<Wait> wait,
            RepAvailability availability,
            Optional<Standstill> now) {
        told.computeIfAbsent(customer, unused -> new ArrayList<>()).add(position);
    }

    @Test
    void who_joins_is_told_with_the_answer_and_nobody_else_is() {
        desk.start();
        places.tell();
        assertThat(told).isEmpty();
    }

    @Test
    void when_the_first_leaves_each_of_the_others_is_told_once() {
        desk.attend();
        places.tell();
        eachHasOneFrame(WAITING - 1);
    }

    @Test
    void when_several_leave_between_two_beats_each_of_the_others_is_told_once() {
        for (int i = 0; i < 3; i++) {
            desk.attend();
            desk.end();
        }
        places.tell();
        eachHasOneFrame(WAITING - 3);
    }

    @Test
    void a_beat_at_which_nothing_moved_tells_nobody() {
        desk.attend();
        places.tell();
        told.clear();
        places.tell();
        assertThat(told).isEmpty();
    }

    @Test
    void when_the_last_leaves_nobody_is_told() {
        desk.lastGivesUp();
        places.tell();
        assertThat(desk.waiting()).isEqualTo(WAITING - 1);
        assertThat(told).isEmpty();
    }

    private void dispatch(DeskEvent event) {
        event.dispatch(standstill);
        event.dispatch(places);
    }

    private void eachHasOneFrame(int many) {
        assertThat(desk.waiting()).isEqualTo(many);
        assertThat(told.values()).allSatisfy(positions -> assertThat(positions).hasSize(1));
        assertThat(told.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, many).boxed().toList());
    }
}
