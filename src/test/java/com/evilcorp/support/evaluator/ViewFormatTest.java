package com.evilcorp.support.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewFormatTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @Test
    void time_is_told_in_its_two_largest_units() {
        assertThat(ViewFormat.between(NOON, NOON.plusSeconds(7))).isEqualTo("7 s");
        assertThat(ViewFormat.between(NOON, NOON.plusSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(ViewFormat.between(NOON, NOON.plusSeconds(3_661))).isEqualTo("1 h 1 min");
    }

    @Test
    void time_in_which_the_clock_was_set_back_is_none() {
        assertThat(ViewFormat.between(NOON, NOON.minusSeconds(3_661))).isEqualTo("0 s");
    }
}
