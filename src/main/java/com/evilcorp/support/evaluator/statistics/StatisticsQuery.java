package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reckons the figures of the sessions that a filter asks for, as of one moment. They come packed, a season of them at a time,
 * and none is kept.
 */
@ApplicationScoped
public class StatisticsQuery {
    /** As long as some megabytes of sessions take, at a thousand a day. */
    private static final int SEASON_DAYS = 91;

    private static final String PACKED =
            "select t.topic, %s as quarter, string_agg(t.packed_statistics, '') from transcript t where ";
    private static final String FIRST_QUARTER = "0";
    private static final String QUARTER = "cast(extract(minute from t.opened_at at time zone 'UTC') as integer) / 15";

    private static final String REACH =
            "select min(opened_at), max(opened_at) from transcript having max(opened_at) is not null";

    private static final String BY_TOPIC_AND_QUARTER = " group by 1, 2";

    private final Sql sql;
    private final Clock clock;
    private final SupportConfig config;

    private record Season(OffsetDateTime from, OffsetDateTime until) {
        private static Season of(ResultSet row) throws SQLException {
            return new Season(
                    row.getObject(1, OffsetDateTime.class),
                    row.getObject(2, OffsetDateTime.class).plusDays(1));
        }

        /** As much of it as is asked for. Where that is nothing, it ends as it begins or before. */
        private Season within(Filter filter) {
            return new Season(
                    FilterSql.from(filter)
                            .map(asked -> asked.atOffset(ZoneOffset.UTC))
                            .filter(from::isBefore)
                            .orElse(from),
                    FilterSql.until(filter)
                            .map(asked -> asked.atOffset(ZoneOffset.UTC))
                            .filter(until::isAfter)
                            .orElse(until));
        }

        private List<Season> seasons() {
            return Stream.iterate(from, until::isAfter, day -> day.plusDays(SEASON_DAYS))
                    .map(day -> new Season(day, day.plusDays(SEASON_DAYS)))
                    .toList();
        }
    }

    /**
     * Sessions about the same topic, or about none.
     *
     * @param quarter of the hour in which they were opened
     */
    private record Packed(Optional<String> topic, int quarter, ByteBuffer sessions) {
        private static Packed of(ResultSet row) throws SQLException {
            return new Packed(Optional.ofNullable(row.getString(1)), row.getInt(2), ByteBuffer.wrap(row.getBytes(3)));
        }

        private void addTo(Statistics.Tally tally) {
            while (sessions.hasRemaining()) {
                tally.add(PackedSession.of(sessions), quarter, topic);
            }
        }
    }

    @Inject
    public StatisticsQuery(Sql sql, Clock clock, SupportConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /** What is soon enough, as it is set. */
    public ServiceLevel.Target target() {
        return new ServiceLevel.Target(
                config.serviceLevel().within(), config.serviceLevel().gaveUpWithin());
    }

    public Statistics of(Filter filter) {
        return sql.readOneMoment(connection -> read(connection, filter));
    }

    private Statistics read(Connection connection, Filter filter) throws SQLException {
        Statistics.Tally tally = new Statistics.Tally(filter.zone(), target());
        for (SqlQuery part : parts(connection, filter)) {
            part.list(connection, Packed::of).forEach(packed -> packed.addTo(tally));
        }
        return tally.figures(silent(connection, filter));
    }

    /** These are few, and have an index of their own. */
    private int silent(Connection connection, Filter filter) throws SQLException {
        SqlQuery count = SqlQuery.of("select count(*) from transcript t where t.end_reason is not null and ")
                .and(FilterSql.of(filter, clock.instant()));
        return count.list(connection, row -> row.getInt(1)).get(0);
    }

    /**
     * The questions whose answers make up the figures: packed facts, in one value for each topic, and for each quarter of an hour
     * where the zone asks for that.
     */
    public List<SqlQuery> parts(Connection connection, Filter filter) throws SQLException {
        SqlQuery all = SqlQuery.of(
                        PACKED.formatted(LocalHours.areQuartersNeeded(filter.zone()) ? QUARTER : FIRST_QUARTER))
                .and(FilterSql.of(filter, clock.instant()));
        if (filter.asksForWords()) {
            // Looked up once: the index of words knows of no seasons.
            return List.of(all.and(BY_TOPIC_AND_QUARTER));
        }
        return SqlQuery.of(REACH).list(connection, Season::of).stream()
                .flatMap(reach -> reach.within(filter).seasons().stream())
                .map(season -> all.and(" and t.opened_at >= ? and t.opened_at < ?", season.from(), season.until())
                        .and(BY_TOPIC_AND_QUARTER))
                .toList();
    }
}
