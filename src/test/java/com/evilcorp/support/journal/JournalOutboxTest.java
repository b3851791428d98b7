package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.trace.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much may wait to be stored. */
class JournalOutboxTest {
    private static final DeskEvent SMALL = new SeatEvent.SeatGivenUp(Instant.EPOCH, Optional.empty());

    private static final long ROOM = 10_000;

    private final JournalOutbox outbox = new JournalOutbox(3, ROOM, Traces.none());

    @Test
    void there_is_room_again_once_what_was_taken_is_stored() throws InterruptedException {
        outbox.append(List.of(SMALL, SMALL, SMALL));
        assertThat(outbox.hasRoom()).isFalse();
        assertThat(first(3)).hasSize(3);
        assertThat(outbox.hasRoom()).isFalse();
        outbox.stored(3);
        assertThat(outbox.hasRoom()).isTrue();
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void lines_that_are_sent_again_take_room_like_new_ones() {
        Line line = new Line(1, Party.CUSTOMER, "x", Instant.EPOCH, Optional.empty());
        outbox.append(List.of(new DeskEvent.Resumed(
                UUID.randomUUID(),
                new ConnectionId("customer"),
                Instant.EPOCH,
                new SessionState.Waiting(1, Optional.empty(), RepAvailability.PRESENT),
                Collections.nCopies(2, line),
                SeenLines.NONE,
                Optional.empty())));
        assertThat(outbox.hasRoom()).isFalse();
        assertThat(outbox.depth()).isEqualTo(1);
    }

    @Test
    void long_lines_take_the_room_that_their_text_does() throws InterruptedException {
        outbox.append(List.of(said(3_000)));
        assertThat(outbox.hasRoom()).isTrue();
        outbox.append(List.of(said(3_000)));
        assertThat(outbox.depth()).isEqualTo(2);
        assertThat(outbox.hasRoom()).isFalse();
        outbox.stored(1);
        assertThat(outbox.hasRoom()).isTrue();
    }

    @Test
    void what_is_taken_is_bounded_in_number_and_in_size_and_no_command_is_taken_apart() throws InterruptedException {
        outbox.append(List.of(SMALL));
        outbox.append(List.of(SMALL, SMALL));
        outbox.append(List.of(said(3_000)));
        assertThat(first(1)).hasSize(1);
        assertThat(first(2)).hasSize(1);
        assertThat(first(3)).hasSize(3);
        assertThat(first(100)).hasSize(4);
        assertThat(outbox.first(100, 3_000, Duration.ZERO)).hasSize(3);
        outbox.stored(1);
        assertThat(first(1)).hasSize(2);
        outbox.stored(2);
        assertThat(outbox.first(100, 3_000, Duration.ZERO)).hasSize(1);
    }

    @Test
    void what_time_brings_about_for_thousands_can_be_stored_by_parts() throws InterruptedException {
        outbox.append(Collections.nCopies(250, SMALL));
        assertThat(first(1)).hasSize(100);
        outbox.stored(200);
        assertThat(first(1000)).hasSize(50);
        assertThat(outbox.depth()).isEqualTo(50);
    }

    private List<DeskEvent> first(int most) throws InterruptedException {
        return outbox.first(most, Long.MAX_VALUE, Duration.ZERO);
    }

    private static DeskEvent said(int length) {
        Line line = new Line(1, Party.CUSTOMER, "x".repeat(length), Instant.EPOCH, Optional.empty());
        return new DeskEvent.LineSaid(
                UUID.randomUUID(), line, false, Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    @Test
    void what_time_brought_about_is_taken_without_room() {
        outbox.append(List.of(SMALL, SMALL, SMALL));
        outbox.append(List.of(SMALL));
        assertThat(outbox.depth()).isEqualTo(4);
    }
}
