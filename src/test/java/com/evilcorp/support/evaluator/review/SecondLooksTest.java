package com.evilcorp.support.evaluator.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which reviews are asked again, and when. */
class SecondLooksTest {
    private static final Instant REVIEWED = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void about_one_session_in_twenty_is_looked_at_again_after_thirty_days() {
        Random random = new Random(7);
        long chosen = IntStream.range(0, 20_000)
                .mapToObj(i -> SecondLooks.due(new UUID(random.nextLong(), random.nextLong()), REVIEWED))
                .flatMap(Optional::stream)
                .peek(due -> assertThat(due).isEqualTo("2026-03-31T10:00:00Z"))
                .count();
        assertThat(chosen).isBetween(850L, 1_150L);
    }

    @Test
    void the_session_alone_decides() {
        UUID session = UUID.fromString("00000000-0000-4000-8000-000000000000");
        for (int i = 0; i < 40; i++) {
            UUID next = new UUID(session.getMostSignificantBits(), session.getLeastSignificantBits() + i);
            assertThat(SecondLooks.due(next, REVIEWED).isPresent())
                    .isEqualTo(SecondLooks.due(next, REVIEWED.plusSeconds(1)).isPresent());
        }
    }
}
