package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.Staffing;
import com.evilcorp.support.desk.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much may wait to be stored. */
class JournalOutboxTest {
    private static final DeskEvent SMALL = new DeskEvent.SeatGivenUp(Instant.EPOCH);

    private final JournalOutbox outbox = new JournalOutbox(3);

    @Test
    void there_is_room_again_once_what_was_taken_is_stored() throws InterruptedException {
        outbox.append(List.of(SMALL, SMALL, SMALL));
        assertThat(outbox.hasRoom()).isFalse();
        assertThat(outbox.takeAll(Duration.ZERO)).hasSize(3);
        assertThat(outbox.hasRoom()).isFalse();
        outbox.stored();
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
                new Standing.Waiting(1, Optional.empty(), Staffing.PRESENT),
                Collections.nCopies(2, line),
                Optional.empty())));
        assertThat(outbox.hasRoom()).isFalse();
        assertThat(outbox.depth()).isEqualTo(1);
    }

    @Test
    void what_time_brought_about_is_taken_without_room() {
        outbox.append(List.of(SMALL, SMALL, SMALL));
        outbox.append(List.of(SMALL));
        assertThat(outbox.depth()).isEqualTo(4);
    }
}
