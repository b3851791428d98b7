package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a silence is measured. */
class IdleTimerTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final IdleTimer idleTimer = new IdleTimer();

    @Test
    void it_lasts_longer_than_its_limit_only_after_it() {
        assertThat(idleTimer.outlasts(LIMIT, 10 * SECOND)).isFalse();
        assertThat(idleTimer.outlasts(LIMIT, SECOND)).isFalse();
        assertThat(idleTimer.outlasts(LIMIT, 2 * SECOND)).isFalse();
        assertThat(idleTimer.outlasts(LIMIT, 1)).isTrue();
    }

    @Test
    void whatever_happens_begins_it_anew() {
        idleTimer.outlasts(LIMIT, SECOND);
        idleTimer.outlasts(LIMIT, 3 * SECOND);
        idleTimer.ends();
        assertThat(idleTimer.outlasts(LIMIT, 3 * SECOND)).isFalse();
        assertThat(idleTimer.outlasts(LIMIT, 3 * SECOND)).isFalse();
        assertThat(idleTimer.outlasts(LIMIT, SECOND)).isTrue();
        assertThat(idleTimer.interruptions()).isEqualTo(1);
    }
}
