package com.evilcorp.support.evaluator.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.statistics.page.Charts;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The figures, beside what the database makes of the same rows. */
@QuarkusTest
class StatisticsJournalTest {
    private static final int SESSIONS = 400;
    private static final Instant START = Instant.parse("2011-03-01T00:00:00Z");
    private static final List<String> ATTENDED =
            List.of("ENDED_BY_REP", "ENDED_BY_CUSTOMER", "CUSTOMER_LEFT", "REP_LEFT", "INTERRUPTED");
    private static final List<String> NEVER = List.of("DECLINED", "CANCELLED", "ABANDONED", "INTERRUPTED");

    @Inject
    StatisticsQuery book;

    DataSource database;

    private final Random chance = new Random(11);
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final String theirs = " from transcript t where t.name = '" + mark + "'";

    @Test
    void they_are_what_the_database_counts_and_ranks() throws SQLException {
        for (int i = 0; i < SESSIONS; i++) {
            writeSession();
        }
        Indexed.all(database);
        Statistics figures = book.of(Filter.of(Map.of("name", List.of(mark)), (parameter, value) -> {}));

        assertThat(figures.sessions()).isEqualTo(SESSIONS);
        for (SessionStatus stage : SessionStatus.values()) {
            assertThat(figures.stages().getOrDefault(stage, 0)).as(stage.name()).isEqualTo((int)
                    number("count(*)", " and t.outcome = '" + stage + "'"));
        }
        ranks(figures.waited(), "waited_ms", "");
        ranks(figures.reply(), "reply_ms", "");
        ranks(figures.handled(), "handled_ms", "");
        for (int stars = 1; stars <= Statistics.MOST_STARS; stars++) {
            assertThat(figures.stars().get(stars - 1)).isEqualTo((int) number("count(*)", " and stars = " + stars));
        }
        for (int hour = 0; hour < Statistics.HOURS; hour++) {
            String within = " and extract(hour from opened_at at time zone 'UTC') = " + hour;
            ranks(figures.hours().get(hour), "waited_ms", within);
            for (int day = 1; day <= Statistics.WEEKDAYS; day++) {
                assertThat(figures.heat().get(day - 1).get(hour)).isEqualTo((int)
                        number("count(*)", within + " and extract(isodow from opened_at at time zone 'UTC') = " + day));
            }
        }
        LocalDate day = figures.days().firstKey();
        while (!day.isAfter(figures.days().lastKey())) {
            assertThat(figures.days().getOrDefault(day, Map.of()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo((int)
                            number("count(*)", " and cast(opened_at at time zone 'UTC' as date) = '" + day + "'"));
            day = day.plusDays(1);
        }
    }

    @Test
    void they_are_of_what_is_asked_for_in_any_of_several_years() throws SQLException {
        for (int i = 0; i < 40; i++) {
            Instant opened = START.plus(Duration.ofDays(chance.nextInt(900)));
            new PastSessions(database).session(mark, opened, null, null, opened.plusMillis(i), one(NEVER), null);
            new PastSessions(database)
                    .session(mark, opened, opened, opened, opened.plusMillis(i), one(ATTENDED), 1 + i % 5);
        }
        Indexed.all(database);
        for (Map<String, List<String>> asked : List.of(
                Map.of("outcome", List.of("declined")),
                Map.of("stars", List.of("2", "3")),
                Map.of("from", List.of("2011-09-01"), "to", List.of("2012-11-30")))) {
            Filter filter = Filter.of(asked, (parameter, value) -> {}).with(FilterParameter.NAME, mark);
            assertThat(book.of(filter).sessions())
                    .as(filter.query())
                    .isPositive()
                    .isEqualTo((int) matching(filter));
        }
    }

    @Test
    void causes_add_up_to_what_was_reckoned() throws SQLException {
        for (int i = 0; i < 50; i++) {
            writeSession();
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("update transcript set no_rep_ms = waited_ms / 2, away_ms = 1,"
                            + " busy_ms = waited_ms / 4, unanswered_ms = waited_ms - waited_ms / 2 - waited_ms / 4 - 1"
                            + " where waited_ms > 10 and name = '" + mark + "'");
        }
        Indexed.all(database);
        Statistics figures = book.of(Filter.of(Map.of("name", List.of(mark)), (parameter, value) -> {}));
        for (WaitCause cause : WaitCause.values()) {
            assertThat(figures.causes().get(cause))
                    .isPositive()
                    .isEqualTo(Duration.ofMillis(number("sum(" + cause.column() + ")", "")));
        }
    }

    @Test
    void of_nobody_there_are_none() {
        Statistics figures = book.of(Filter.of(Map.of("name", List.of(mark)), (parameter, value) -> {}));
        assertThat(figures.sessions()).isZero();
        assertThat(figures.waited()).isEmpty();
        assertThat(figures.days()).isEmpty();
        assertThat(Charts.days(figures, Filter.ALL)).isEmpty();
    }

    private void ranks(Optional<DurationStatistics> spread, String column, String within) throws SQLException {
        long count = number("count(" + column + ")", within);
        assertThat(spread.map(DurationStatistics::count).orElse(0))
                .as(column + within)
                .isEqualTo((int) count);
        if (count > 0) {
            assertThat(spread.orElseThrow().median()).isEqualTo(rank(0.5, column, within));
            assertThat(spread.orElseThrow().ninetieth()).isEqualTo(rank(0.9, column, within));
            assertThat(spread.orElseThrow().longest()).isEqualTo(rank(1, column, within));
        }
    }

    private Duration rank(double fraction, String column, String within) throws SQLException {
        return Duration.ofMillis(
                number("percentile_disc(" + fraction + ") within group (order by " + column + ")", within));
    }

    private long matching(Filter filter) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of("select count(*) from transcript t where ")
                    .and(FilterSql.of(filter, START))
                    .list(connection, row -> row.getLong(1))
                    .get(0);
        }
    }

    private String one(List<String> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private long number(String what, String within) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select " + what + theirs + within)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void writeSession() throws SQLException {
        Instant opened = START.plusMillis(chance.nextLong(Duration.ofDays(30).toMillis()));
        Instant turn = opened.plusMillis(chance.nextLong(600_000));
        boolean attended = chance.nextBoolean();
        Instant reply = attended && chance.nextBoolean() ? turn.plusMillis(chance.nextLong(60_000)) : null;
        Instant ended = attended ? turn.plusMillis(60_000 + chance.nextLong(600_000)) : turn;
        List<String> ends = new ArrayList<>(attended ? ATTENDED : NEVER);
        new PastSessions(database)
                .session(
                        mark,
                        opened,
                        attended ? turn : null,
                        reply,
                        ended,
                        ends.get(chance.nextInt(ends.size())),
                        attended && chance.nextBoolean() ? 1 + chance.nextInt(5) : null);
    }
}
