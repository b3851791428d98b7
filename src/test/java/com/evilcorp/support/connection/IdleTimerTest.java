package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a silence is measured. */
class IdleTimerTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final IdleTimer silence = new IdleTimer();

    @Test
    void it_lasts_longer_than_its_limit_only_after_it() {
        assertThat(silence.outlasts(LIMIT, 10 * SECOND)).isFalse();
        assertThat(silence.outlasts(LIMIT, SECOND)).isFalse();
        assertThat(silence.outlasts(LIMIT, 2 * SECOND)).isFalse();
        assertThat(silence.outlasts(LIMIT, 1)).isTrue();
    }

    @Test
    void whatever_happens_begins_it_anew() {
        silence.outlasts(LIMIT, SECOND);
        silence.outlasts(LIMIT, 3 * SECOND);
        silence.ends();
        assertThat(silence.outlasts(LIMIT, 3 * SECOND)).isFalse();
        assertThat(silence.outlasts(LIMIT, 3 * SECOND)).isFalse();
        assertThat(silence.outlasts(LIMIT, SECOND)).isTrue();
        assertThat(silence.interruptions()).isEqualTo(1);
    }
}
