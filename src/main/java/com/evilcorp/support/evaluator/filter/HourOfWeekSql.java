package com.evilcorp.support.evaluator.filter;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ViewZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weekday and the hour of the day that a filter asks for, in its zone. The index knows those of UTC: so in other zones it is
 * also asked for those of UTC that they may be, whatever daylight saving does.
 */
final class HourOfWeekSql {
    private static final int HOURS = 24;
    private static final int SECONDS = 3_600;
    private static final int DAYS = 7;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int MONTHS = 12 * 40;
    private static final String EXACT = "extract(%s from t.opened_at at time zone ?) = ?";
    private static final String EXACT_IN_UTC = "extract(%s from t.opened_at at time zone 'UTC') = ?";
    private static final String MAY_BE = "extract(%s from t.opened_at at time zone 'UTC') = any (cast(? as numeric[]))";

    private final ZoneId zone;
    private final List<SqlQuery> all = new ArrayList<>();

    private HourOfWeekSql(ZoneId zone) {
        this.zone = zone;
    }

    /** Conditions on {@code transcript t}. */
    static List<SqlQuery> of(Filter filter) {
        HourOfWeekSql conditions = new HourOfWeekSql(filter.zone());
        filter.value(FilterParameter.WEEKDAY).map(Integer::valueOf).ifPresent(conditions::weekday);
        filter.value(FilterParameter.HOUR).map(Integer::valueOf).ifPresent(conditions::hour);
        return conditions.all;
    }

    private void weekday(int day) {
        is("isodow", day, IntStream.of(day - 1, day, day + 1).map(other -> 1 + Math.floorMod(other - 1, DAYS)));
    }

    private void hour(int hour) {
        is("hour", hour, offsets().stream().flatMapToInt(offset -> hoursInUtc(hour, offset)));
    }

    private void is(String part, int number, IntStream inUtc) {
        if (zone.equals(ViewZone.USUAL)) {
            all.add(SqlQuery.of(EXACT_IN_UTC.formatted(part), number));
        } else {
            all.add(SqlQuery.of(
                    MAY_BE.formatted(part), inUtc.distinct().sorted().boxed().toList()));
            all.add(SqlQuery.of(EXACT.formatted(part), zone.getId(), number));
        }
    }

    /** An hour that begins in the middle of one of UTC ends in the next. */
    private static IntStream hoursInUtc(int hour, ZoneOffset offset) {
        int begin = hour * SECONDS - offset.getTotalSeconds();
        return IntStream.of(begin, begin + SECONDS - 1)
                .map(second -> Math.floorMod(Math.floorDiv(second, SECONDS), HOURS));
    }

    /** All that the zone has, or had since there were sessions. */
    private Set<ZoneOffset> offsets() {
        LocalDate first = LocalDate.ofInstant(FIRST, ZoneOffset.UTC);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> zone.getRules().getOffset(month.atStartOfDay()))
                .collect(Collectors.toSet());
    }
}
