package com.evilcorp.support.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise is held to what the customer read. */
class PromisedWaitTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 60, 0–1 min, true",
        "0, 59, 61, 0–1 min, false",
        "60, 61, 120, 1–2 min, true",
        "119, 120, 121, 1–2 min, false",
        "120, 601, 1, 2–11 min, true"
    })
    void it_is_kept_by_whoever_waited_no_longer_than_the_minutes_they_were_told(
            long low, long high, int waited, String range, boolean kept) {
        assertThat(PromisedWait.of(low, high, Optional.of(Duration.ofSeconds(waited))))
                .isEqualTo(new PromisedWait(range, kept));
    }

    @Test
    void it_is_neither_kept_nor_broken_to_who_was_not_attended() {
        assertThat(PromisedWait.of(0, 30, Optional.empty())).isEqualTo(new PromisedWait("0–1 min", null));
    }
}
