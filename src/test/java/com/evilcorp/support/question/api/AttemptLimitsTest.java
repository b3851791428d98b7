package com.evilcorp.support.question.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final AttemptLimits limits = new AttemptLimits(2, 3, Duration.ofHours(1));

    @Test
    void an_address_has_so_many_in_any_stretch_of_the_time() {
        assertThat(limits.take("a", 0)).isTrue();
        assertThat(limits.take("a", HOUR / 2)).isTrue();
        assertThat(limits.take("a", HOUR)).isFalse();
        assertThat(limits.take("a", HOUR + 1)).isTrue();
        assertThat(limits.take("a", HOUR + 2)).isFalse();
        assertThat(limits.take("a", HOUR + HOUR / 2 + 1)).isTrue();
    }

    @Test
    void all_together_have_so_many_as_well() {
        assertThat(limits.take("a", 0)).isTrue();
        assertThat(limits.take("b", 0)).isTrue();
        assertThat(limits.take("c", 1)).isTrue();
        assertThat(limits.take("d", 2)).isFalse();
        assertThat(limits.take("d", HOUR + 1)).isTrue();
    }

    @Test
    void what_was_taken_back_does_not_count() {
        assertThat(limits.take("a", 0)).isTrue();
        assertThat(limits.take("a", 1)).isTrue();
        limits.back("a", 0);
        limits.back("a", 0);
        assertThat(limits.take("a", 2)).isTrue();
        assertThat(limits.take("a", 3)).isFalse();
    }

    /** A clock of nanoseconds may count from less than nothing. */
    @Test
    void the_clock_may_begin_anywhere() {
        assertThat(limits.take("a", -HOUR)).isTrue();
        assertThat(limits.take("a", -HOUR)).isTrue();
        assertThat(limits.take("a", -1)).isFalse();
        assertThat(limits.take("a", 1)).isTrue();
    }
}
