package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeskClockTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final DeskTime TIME = new DeskTime(Duration.ofMinutes(5), NOON);

    @Test
    void times_are_cut_to_milliseconds() {
        DeskTime cut = new DeskTime(Duration.ofNanos(7_999_999), NOON.plusNanos(7_999_999));
        assertThat(cut).isEqualTo(new DeskTime(Duration.ofMillis(7), NOON.plusMillis(7)));
    }

    @Test
    void wall_time_is_that_of_the_clock_and_steady_time_is_not() {
        DeskTime now = DeskClock.with(Clock.fixed(NOON, ZoneOffset.UTC)).now();
        assertThat(now.wall()).isEqualTo(NOON);
        assertThat(now.steady()).isBetween(Duration.ZERO, Duration.ofMinutes(10));
    }

    @Test
    void steady_time_of_a_stored_instant_is_as_long_ago_as_it_was() {
        assertThat(TIME.steadyAt(NOON.minusSeconds(60))).isEqualTo(Duration.ofMinutes(4));
        assertThat(TIME.steadyAt(NOON.minusSeconds(600))).isEqualTo(Duration.ofMinutes(-5));
    }

    @Test
    void instant_that_seems_to_come_yet_was_stored_just_now() {
        assertThat(TIME.steadyAt(NOON.plusSeconds(3_600))).isEqualTo(TIME.steady());
    }
}
