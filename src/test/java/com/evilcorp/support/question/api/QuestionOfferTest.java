package com.evilcorp.support.question.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.RepAvailability.State;
import com.evilcorp.support.relay.QueueStatus;
import com.evilcorp.support.wire.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionOfferTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private final QuestionOffer offer = new QuestionOffer(Duration.ofMinutes(10), Duration.ofMinutes(15));

    @Test
    void it_is_made_while_nobody_is_at_the_desk() {
        assertThat(isMade(State.VACANT, Optional.empty(), Optional.empty())).isTrue();
        assertThat(isMade(State.UNATTENDED, Optional.empty(), Optional.empty())).isTrue();
        assertThat(isMade(State.PRESENT, Optional.empty(), Optional.empty())).isFalse();
    }

    @Test
    void it_is_made_while_the_rep_is_away_for_longer_than_that() {
        Instant soon = NOW.plus(Duration.ofMinutes(10));
        assertThat(isMade(State.AWAY, Optional.of(soon), Optional.empty())).isFalse();
        assertThat(isMade(State.AWAY, Optional.of(soon.plusSeconds(1)), Optional.empty()))
                .isTrue();
        assertThat(isMade(State.AWAY, Optional.empty(), Optional.empty())).isTrue();
    }

    @Test
    void it_is_made_while_the_wait_that_is_promised_is_longer_than_that() {
        assertThat(isMade(State.PRESENT, Optional.empty(), Optional.of(new Wait(60, 900))))
                .isFalse();
        assertThat(isMade(State.PRESENT, Optional.empty(), Optional.of(new Wait(60, 901))))
                .isTrue();
    }

    private boolean isMade(State rep, Optional<Instant> backAt, Optional<Wait> expected) {
        return offer.isMade(new QueueStatus(rep != State.VACANT, 0, expected, backAt, rep), NOW);
    }
}
