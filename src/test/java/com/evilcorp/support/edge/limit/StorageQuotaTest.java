package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten thousand bytes at once, and as many a day. */
class StorageQuotaTest {
    private static final String HERE = "192.0.2.1";
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final StorageQuota budget = new StorageQuota(Limits.of("http.max-stored-per-day=10000"));

    @Test
    void what_is_spent_comes_back_within_a_day() {
        assertThat(budget.spend(HERE, 9_000, 0)).isTrue();
        assertThat(budget.spend(HERE, 2_000, 0)).isFalse();
        assertThat(budget.spend(HERE, 1_000, 0)).isTrue();
        assertThat(budget.spend(HERE, 5_000, 11 * HOUR)).isFalse();
        assertThat(budget.spend(HERE, 5_000, 13 * HOUR)).isTrue();
        assertThat(budget.spend(HERE, 10_000, 100 * HOUR)).isTrue();
        assertThat(budget.spend(HERE, 1, 100 * HOUR)).isFalse();
    }

    @Test
    void nobody_pays_for_another_and_forgetting_forgives_nothing() {
        assertThat(budget.spend(HERE, 10_000, 0)).isTrue();
        assertThat(budget.spend("192.0.2.2", 10_000, 0)).isTrue();
        budget.forgetTheQuiet(HOUR);
        assertThat(budget.spend(HERE, 1_000, HOUR)).isFalse();
        budget.forgetTheQuiet(48 * HOUR);
        assertThat(budget.spend(HERE, 10_000, 48 * HOUR)).isTrue();
    }
}
