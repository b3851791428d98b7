package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a process that was stopped takes for time. */
class SuspendAwareClockTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long BEGIN = Long.MAX_VALUE - 5 * SECOND;

    private final SuspendAwareClock time = new SuspendAwareClock(SECOND, BEGIN);

    @Test
    void what_passed_since_the_last_look_counts_also_when_it_came_a_little_late() {
        assertThat(time.passed(BEGIN + SECOND)).isEqualTo(SECOND);
        assertThat(time.passed(BEGIN + SECOND + SECOND * 3 / 2)).isEqualTo(SECOND * 3 / 2);
    }

    @Test
    void an_hour_of_sleep_is_no_more_than_two_rounds_and_takes_nobody_for_dead() {
        IdleTimer idleTimer = new IdleTimer();
        long now = BEGIN + SECOND;
        assertThat(idleTimer.outlasts(LIMIT, time.passed(now))).isFalse();
        now += Duration.ofHours(1).toNanos();
        assertThat(time.passed(now)).isEqualTo(2 * SECOND);
        now += Duration.ofHours(1).toNanos();
        assertThat(idleTimer.outlasts(LIMIT, time.passed(now))).isFalse();
    }
}
