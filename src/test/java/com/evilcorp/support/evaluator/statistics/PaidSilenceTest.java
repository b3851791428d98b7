package com.evilcorp.support.evaluator.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.statistics.PaidSilence.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a silence costs those who wait. */
class PaidSilenceTest {
    private static final List<Span> SILENCES = List.of(span(100, 160), span(200, 230));

    @Test
    void each_who_waits_pays_for_what_they_have_in_common_with_a_silence() {
        assertThat(paid(span(0, 100), span(160, 200), span(230, 500))).isZero();
        assertThat(paid(span(0, 130))).isEqualTo(30);
        assertThat(paid(span(110, 120))).isEqualTo(10);
        assertThat(paid(span(150, 210))).isEqualTo(20);
        assertThat(paid(span(0, 500))).isEqualTo(90);
        assertThat(paid(span(0, 500), span(0, 130))).isEqualTo(120);
    }

    @Test
    void where_nobody_is_silent_nobody_pays() {
        assertThat(PaidSilence.of(List.of(), List.of(span(0, 500))))
                .isEqualTo(new PaidSilence(0, Duration.ZERO, Duration.ZERO));
        assertThat(PaidSilence.of(SILENCES, List.of()))
                .isEqualTo(new PaidSilence(2, Duration.ofSeconds(90), Duration.ZERO));
    }

    private static long paid(Span... waits) {
        return PaidSilence.of(SILENCES, List.of(waits)).paid().toSeconds();
    }

    private static Span span(long from, long until) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
