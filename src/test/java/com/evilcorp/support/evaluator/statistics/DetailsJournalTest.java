package com.evilcorp.support.evaluator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.filter.PromiseOutcome;
import com.evilcorp.support.evaluator.scorecard.FirstCard;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures that are read from rows, beside what a plain walk through the same sessions comes to. */
@QuarkusTest
class DetailsJournalTest {
    private static final int SESSIONS = 120;
    private static final Instant START = Instant.parse("2013-03-25T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    @Inject
    DetailsQuery details;

    @Inject
    StatisticsQuery statistics;

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final Filter filter = Filter.ALL.with(FilterParameter.NAME, mark).with(FilterParameter.ZONE, ZONE.getId());
    private final List<MadeUpSession> all = new ArrayList<>();

    @BeforeEach
    void makeUp() throws SQLException {
        MadeUpSessions sessions = new MadeUpSessions(database, mark, START, new Random(13));
        for (int i = 0; i < SESSIONS; i++) {
            all.add(sessions.madeUp());
        }
        Indexed.all(database);
    }

    @Test
    void promises_and_what_was_seen_are_what_a_plain_count_comes_to() throws SQLException {
        Details found = details.of(filter);
        assertThat(found.sessions()).isEqualTo(SESSIONS);
        Predicate<MadeUpSession> told = session -> session.promisedHigh() != null;
        Predicate<MadeUpSession> attended = session -> session.attended() != null;
        Predicate<MadeUpSession> inTime = session -> session.waited() <= session.promised();
        is(found, PromiseOutcome.KEPT, told.and(attended).and(inTime));
        is(found, PromiseOutcome.LATE, told.and(attended).and(inTime.negate()));
        is(found, PromiseOutcome.UNATTENDED, told.and(attended.negate()));
        assertThat(found.told()).isEqualTo(count(told));

        Predicate<MadeUpSession> answered = session -> session.lastOfRep() > 0;
        Predicate<MadeUpSession> seen = session -> session.seen() != null && session.seen() >= session.lastOfRep();
        assertThat(found.answered()).isPositive().isEqualTo(count(answered));
        assertThat(found.seen()).isPositive().isEqualTo(count(answered.and(seen)));
        assertThat(matching(FilterParameter.SEEN, "yes")).isEqualTo(found.seen());
        assertThat(matching(FilterParameter.SEEN, "no")).isEqualTo(count(answered.and(seen.negate())));
    }

    @Test
    void the_service_level_is_what_a_plain_count_comes_to() throws SQLException {
        ServiceLevel level = statistics.of(filter).serviceLevel();
        Predicate<MadeUpSession> attended = session -> session.attended() != null;
        Predicate<MadeUpSession> impatient =
                session -> session.outcome().equals("ABANDONED") && session.waited() <= 10_000;
        assertThat(level.inTime()).isPositive().isEqualTo(count(attended.and(session -> session.waited() <= 60_000)));
        assertThat(count(impatient)).isPositive();
        assertThat(level.counted()).isEqualTo(SESSIONS - count(impatient));
        assertThat(matching(FilterParameter.PATIENT, "10")).isEqualTo(level.counted());
    }

    @Test
    void silence_and_what_others_paid_for_it_are_what_each_silence_and_each_wait_have_in_common() throws SQLException {
        List<PaidSilence.Span> silences = all.stream()
                .filter(session -> session.attended() != null)
                .flatMap(MadeUpSession::silences)
                .toList();
        List<PaidSilence.Span> waits = waits();
        long paid = silences.stream()
                .mapToLong(silence ->
                        waits.stream().mapToLong(wait -> common(silence, wait)).sum())
                .sum();
        PaidSilence found = details.of(filter).silence();
        assertThat(paid).isPositive();
        assertThat(found.silences()).isPositive().isEqualTo(silences.size());
        assertThat(found.silent())
                .isEqualTo(silences.stream()
                        .map(silence -> Duration.between(silence.from(), silence.until()))
                        .reduce(Duration.ZERO, Duration::plus));
        assertThat(found.paid()).isEqualTo(Duration.ofMillis(paid));
    }

    @Test
    void scores_and_stars_are_the_means_of_each_criterion_and_each_week() {
        Details found = details.of(filter);
        for (int criterion = 0; criterion < 4; criterion++) {
            int place = criterion;
            List<Integer> given = all.stream()
                    .filter(session -> session.scores() != null)
                    .map(session -> session.scores().get(place))
                    .toList();
            assertThat(found.given(criterion).count()).isPositive().isEqualTo(given.size());
            assertThat(found.given(criterion).value().orElseThrow()).isCloseTo(mean(given.stream()), within(1e-9));
        }
        Map<LocalDate, Weeks.Week> weeks = Weeks.of(statistics.of(filter), found, filter.zone());
        Map<LocalDate, List<MadeUpSession>> byWeek =
                all.stream().collect(Collectors.groupingBy(DetailsJournalTest::monday));
        assertThat(weeks).hasSizeGreaterThan(3);
        byWeek.forEach((monday, sessions) -> {
            Weeks.Week week = weeks.getOrDefault(monday, Weeks.Week.NONE);
            List<Integer> stars = sessions.stream()
                    .flatMap(session -> Stream.ofNullable(session.stars()))
                    .toList();
            List<Double> reviews = sessions.stream()
                    .flatMap(session -> Stream.ofNullable(session.scores()))
                    .map(scores -> mean(scores.stream()))
                    .toList();
            assertThat(week.stars().count()).isEqualTo(stars.size());
            assertThat(week.stars().value().orElse(0.0)).isCloseTo(mean(stars.stream()), within(1e-9));
            assertThat(week.reviews().count()).isEqualTo(reviews.size());
            assertThat(week.reviews().value().orElse(0.0)).isCloseTo(mean(reviews.stream()), within(1e-9));
        });
    }

    @Test
    void reviews_by_another_card_are_in_no_figure_of_the_newest() throws SQLException {
        assertThat(details.of(filter).reviews()).isNotEmpty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into scorecard values (2, now());"
                    + " insert into criterion values (2, 1, 'care', 'Care', '', 'YES_NO', 1, true, false, 0, '{}')");
            Details found = details.of(filter);
            assertThat(found.reviews()).isEmpty();
            assertThat(found.card().version()).isEqualTo(2);
        } finally {
            FirstCard.isTheOnlyOne(database);
        }
    }

    private void is(Details found, PromiseOutcome outcome, Predicate<MadeUpSession> what) throws SQLException {
        assertThat(found.promised(outcome)).as(outcome.slug()).isPositive().isEqualTo(count(what));
        assertThat(matching(FilterParameter.PROMISE, outcome.slug())).isEqualTo(count(what));
    }

    private int count(Predicate<MadeUpSession> what) {
        return (int) all.stream().filter(what).count();
    }

    private static LocalDate monday(MadeUpSession session) {
        return LocalDate.ofInstant(session.opened(), ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static double mean(Stream<? extends Number> numbers) {
        return numbers.mapToDouble(Number::doubleValue).average().orElse(0);
    }

    /** Of everybody who waited in those days, whoever else put them there. */
    private List<PaidSilence.Span> waits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of(
                            "select opened_at, coalesce(attended_at, ended_at) as turn from transcript"
                                    + " where opened_at between ? and ?",
                            START.minus(Duration.ofDays(2)),
                            START.plus(Duration.ofDays(40)))
                    .list(
                            connection,
                            row -> new PaidSilence.Span(
                                    SqlQuery.instant(row, "opened_at").orElseThrow(),
                                    SqlQuery.instant(row, "turn").orElseThrow()));
        }
    }

    private static long common(PaidSilence.Span silence, PaidSilence.Span wait) {
        long begin = Math.max(silence.from().toEpochMilli(), wait.from().toEpochMilli());
        return Math.max(0, Math.min(silence.until().toEpochMilli(), wait.until().toEpochMilli()) - begin);
    }

    private int matching(FilterParameter parameter, String value) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of("select count(*) from transcript t where ")
                    .and(FilterSql.of(filter.with(parameter, value), START))
                    .list(connection, row -> row.getInt(1))
                    .get(0);
        }
    }
}
