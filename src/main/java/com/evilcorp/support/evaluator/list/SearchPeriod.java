package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The sessions about a day, by when they were opened: in two days, two months, two years, or ever. Two of each, since the first
 * has only begun, or is almost over. Each of them holds all of those before it.
 */
enum SearchPeriod {
    DAYS(ChronoUnit.DAYS, "uuuuMMdd"),
    MONTHS(ChronoUnit.MONTHS, "uuuuMM"),
    YEARS(ChronoUnit.YEARS, "uuuu"),
    EVER(ChronoUnit.FOREVER, "");

    private final ChronoUnit unit;
    private final DateTimeFormatter number;

    SearchPeriod(ChronoUnit unit, String number) {
        this.unit = unit;
        this.number = DateTimeFormatter.ofPattern(number);
    }

    /**
     * A condition on {@code search_document} that begins with {@code and}.
     *
     * @param first the day to begin with, in UTC
     * @param way   back from it or on
     */
    SqlQuery from(LocalDate first, Direction way) {
        return this == EVER
                ? SqlQuery.of("")
                : SqlQuery.of(
                        " and periods && cast(? as integer[])",
                        List.of(number.format(first), number.format(first.plus(way.step(), unit))));
    }
}
