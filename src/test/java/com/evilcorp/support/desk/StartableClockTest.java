package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartableClockTest {
    private static final Duration A_WHILE = Duration.ofMillis(20);

    private final StartableClock clock = new StartableClock(Clock.systemUTC());

    @Test
    void no_span_begins_before_it_is_started_whatever_the_time_of_day() {
        Instant before = clock.now().wall();
        passes(A_WHILE);
        assertThat(clock.now().steady()).isZero();
        assertThat(clock.now().wall()).isAfterOrEqualTo(before.plus(A_WHILE));
    }

    @Test
    void spans_are_measured_from_its_start_and_go_on_at_a_second_one() {
        passes(A_WHILE);
        clock.start();
        await().until(() -> clock.now().steady().compareTo(A_WHILE) > 0);
        Duration reached = clock.now().steady();
        clock.start();
        assertThat(clock.now().steady()).isGreaterThanOrEqualTo(reached);
    }

    private static void passes(Duration span) {
        long began = System.nanoTime();
        await().until(() -> System.nanoTime() - began
                > span.toNanos() + Duration.ofMillis(1).toNanos());
    }
}
