package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be promised depends on whether anybody is at the desk. */
class ExpectedWaitTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Optional<WaitRange> SERVED = Optional.of(new WaitRange(30, 90));

    @Test
    void rep_at_the_desk_serves_as_ever() {
        assertThat(RepAvailability.PRESENT.expected(SERVED, NOW)).isEqualTo(SERVED);
        assertThat(RepAvailability.PRESENT.expected(Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void nothing_is_promised_while_nobody_is_there() {
        assertThat(RepAvailability.VACANT.expected(SERVED, NOW)).isEmpty();
        assertThat(RepAvailability.UNATTENDED.expected(SERVED, NOW)).isEmpty();
    }

    @Test
    void an_absence_comes_on_top_of_it() {
        assertThat(awayUntil(NOW.plusSeconds(1_800)).expected(SERVED, NOW)).contains(new WaitRange(1_830, 1_890));
    }

    @Test
    void nothing_is_promised_for_who_is_late_or_said_nothing() {
        assertThat(awayUntil(NOW).expected(SERVED, NOW)).isEmpty();
        assertThat(RepAvailability.held(Optional.of(RepBreak.UNANNOUNCED)).expected(SERVED, NOW))
                .isEmpty();
    }

    private static RepAvailability awayUntil(Instant backAt) {
        return RepAvailability.held(Optional.of(RepBreak.until(backAt)));
    }
}
