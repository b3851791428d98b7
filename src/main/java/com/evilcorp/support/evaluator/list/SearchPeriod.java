package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The newest sessions, by when they were opened: in the last two days that are asked for, in the last two months, in the last
 * two years, or ever. Two of each, since the last has only begun. Each of them holds all of those before it.
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
     * @param last the last day, in UTC
     */
    SqlQuery endingOn(LocalDate last) {
        return this == EVER
                ? SqlQuery.of("")
                : SqlQuery.of(
                        " and periods && cast(? as integer[])",
                        List.of(number.format(last), number.format(last.minus(1, unit))));
    }
}
