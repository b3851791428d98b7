package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same question about as many days, right before those that are asked for. */
final class PeriodBefore {
    private PeriodBefore() {}

    /** Nothing where no period is asked for, with its first and its last day. */
    static Optional<Filter> of(Filter filter) {
        return filter.value(FilterParameter.FROM).map(LocalDate::parse).flatMap(from -> filter.value(FilterParameter.TO)
                .map(LocalDate::parse)
                .filter(to -> !to.isBefore(from))
                .map(to -> before(filter, from, ChronoUnit.DAYS.between(from, to) + 1)));
    }

    /** The first and the last day of a period that this has found. */
    static String days(Filter period) {
        return Stream.of(FilterParameter.FROM, FilterParameter.TO)
                .flatMap(end -> period.value(end).stream())
                .collect(Collectors.joining(" – "));
    }

    private static Filter before(Filter filter, LocalDate from, long days) {
        return filter.with(FilterParameter.FROM, from.minusDays(days).toString())
                .with(FilterParameter.TO, from.minusDays(1).toString());
    }
}
