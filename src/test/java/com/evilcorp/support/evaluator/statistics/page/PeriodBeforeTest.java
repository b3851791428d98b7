package com.evilcorp.support.evaluator.statistics.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period comes before another. */
class PeriodBeforeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, 2026-03-01, 2026-03-01",
        "2026-03-01, 2026-03-07, 2026-02-22, 2026-02-28",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31"
    })
    void it_has_as_many_days_and_ends_the_day_before(String from, String to, String first, String last) {
        Filter asked = period(from, to).with(FilterParameter.STARS, "5");
        assertThat(PeriodBefore.of(asked)).contains(period(first, last).with(FilterParameter.STARS, "5"));
    }

    @Test
    void without_a_first_and_a_last_day_there_is_none() {
        assertThat(PeriodBefore.of(Filter.ALL)).isEmpty();
        assertThat(PeriodBefore.of(Filter.ALL.with(FilterParameter.FROM, "2026-03-02")))
                .isEmpty();
        assertThat(PeriodBefore.of(Filter.ALL.with(FilterParameter.TO, "2026-03-02")))
                .isEmpty();
        assertThat(PeriodBefore.of(period("2026-03-02", "2026-03-01"))).isEmpty();
    }

    private static Filter period(String from, String to) {
        return Filter.ALL.with(FilterParameter.FROM, from).with(FilterParameter.TO, to);
    }
}
