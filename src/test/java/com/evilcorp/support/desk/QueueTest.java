package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {
    /** The queue hands out so many tickets before it has to number anew. */
    private static final int TICKETS = 1_024;

    private final Queue queue = new Queue();
    private final List<WaitingSession> plain = new ArrayList<>();
    private int joined;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 500, 3_000})
    void places_are_those_of_a_plain_list_through_many_joins_and_leaves(int most) {
        Random random = new Random(most);
        int longest = 0;
        for (int i = 0; i < 6 * TICKETS; i++) {
            boolean joins = plain.isEmpty() || plain.size() < most && random.nextInt(10) < 7;
            if (joins) {
                joins();
            } else {
                leaves(random.nextInt(plain.size()));
            }
            longest = Math.max(longest, plain.size());
            isLikeThePlainList(random);
        }
        assertThat(longest).isGreaterThanOrEqualTo(Math.min(most, TICKETS));
        assertThat(joined).isGreaterThan(2 * TICKETS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1_022, 1_023, 1_024})
    void queue_goes_on_when_its_tickets_are_used_up(int stay) {
        for (int i = 0; i < TICKETS; i++) {
            joins();
        }
        while (plain.size() > stay) {
            leaves(0);
        }
        for (int i = 0; i < 2 * TICKETS; i++) {
            joins();
        }
        everyPlaceIsRight();
    }

    @Test
    void first_of_the_queue_are_shown_oldest_first() {
        for (int i = 0; i < 5; i++) {
            joins();
        }
        leaves(1);

        assertThat(queue.first(2))
                .containsExactly(plain.get(0).shown(), plain.get(1).shown());
        assertThat(queue.first(0)).isEmpty();
        assertThat(queue.first(9)).hasSize(4);
    }

    private void joins() {
        joined++;
        SessionDetails details = new SessionDetails(
                UUID.randomUUID(),
                joined,
                SessionName.ofNumber(joined),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TokenHash(""),
                Optional.empty(),
                Instant.EPOCH);
        WaitingSession session = new WaitingSession(details, new Conversation(), Presence.gone());
        queue.join(session);
        plain.add(session);
    }

    private void leaves(int index) {
        queue.leave(plain.remove(index));
    }

    private void isLikeThePlainList(Random random) {
        assertThat(queue.size()).isEqualTo(plain.size());
        if (!plain.isEmpty()) {
            int index = random.nextInt(plain.size());
            assertThat(queue.position(plain.get(index).id())).isEqualTo(index + 1);
            assertThat(queue.position(plain.get(plain.size() - 1).id())).isEqualTo(plain.size());
        }
    }

    private void everyPlaceIsRight() {
        assertThat(plain.stream().map(ChatSession::id).map(queue::position))
                .hasSize(plain.size())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1)
                .endsWith(plain.size());
    }
}
