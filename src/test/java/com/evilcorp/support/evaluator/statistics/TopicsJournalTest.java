package com.evilcorp.support.evaluator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.transcript.SessionStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics, days, hours and silent ends, beside a plain walk through the same sessions, in a zone whose hours begin at half past. */
@QuarkusTest
class TopicsJournalTest {
    private static final int SESSIONS = 160;
    private static final Instant START = Instant.parse("2013-10-07T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final List<String> TOPICS = List.of("lids", "refunds", "soup");

    @Inject
    StatisticsQuery statistics;

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final Map<MadeUpSession, String> topics = new HashMap<>();
    private final Set<MadeUpSession> all = new HashSet<>();
    private int silent;
    private Statistics found;

    @BeforeEach
    void makeUp() throws SQLException {
        Random chance = new Random(17);
        MadeUpSessions sessions = new MadeUpSessions(database, mark, START, chance);
        for (int i = 0; i < SESSIONS; i++) {
            MadeUpSession session = sessions.madeUp();
            all.add(session);
            int topic = chance.nextInt(TOPICS.size() + 1);
            if (topic < TOPICS.size()) {
                topics.put(session, TOPICS.get(topic));
                tell("update transcript set topic = ? where id = ?", TOPICS.get(topic), session.id());
            }
            if (session.attended() != null && chance.nextInt(5) == 0) {
                silent++;
                tell("update transcript set end_reason = 'SILENT' where id = ?", session.id());
            }
        }
        Indexed.all(database);
        found = statistics.of(Filter.ALL.with(FilterParameter.NAME, mark).with(FilterParameter.ZONE, ZONE.getId()));
    }

    @Test
    void each_topic_has_its_sessions_its_waits_its_handling_and_its_stars_the_most_frequent_first() {
        assertThat(found.topics()).extracting(TopicStatistics::slug).containsExactlyInAnyOrderElementsOf(TOPICS);
        assertThat(found.topics())
                .extracting(TopicStatistics::sessions)
                .isSortedAccordingTo((one, other) -> other - one);
        for (TopicStatistics topic : found.topics()) {
            List<MadeUpSession> about = all.stream()
                    .filter(session -> topic.slug().equals(topics.get(session)))
                    .toList();
            assertThat(topic.sessions()).isEqualTo(about.size());
            isOf(topic.waited(), about.stream().map(MadeUpSession::waited));
            isOf(
                    topic.handled(),
                    about.stream().filter(session -> session.attended() != null).map(session -> Duration.between(
                                    session.attended(), session.ended())
                            .toMillis()));
            List<Integer> stars = about.stream()
                    .flatMap(session -> Stream.ofNullable(session.stars()))
                    .toList();
            assertThat(topic.stars().count()).isPositive().isEqualTo(stars.size());
            assertThat(topic.stars().value().orElseThrow())
                    .isCloseTo(
                            stars.stream().mapToInt(Integer::intValue).average().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void those_that_ended_for_silence_are_counted() {
        assertThat(found.silent()).isPositive().isEqualTo(silent);
    }

    @Test
    void days_and_hours_have_what_was_opened_in_them_by_how_it_ended() {
        Map<LocalDate, Map<SessionStatus, Integer>> days = counted(LocalDateTime::toLocalDate);
        assertThat(found.days()).hasSizeGreaterThan(20).isEqualTo(days);
        Map<Integer, Map<SessionStatus, Integer>> hours = counted(LocalDateTime::getHour);
        for (int hour = 0; hour < Statistics.HOURS; hour++) {
            assertThat(found.stagesByHour().get(hour)).as("%d:00", hour).isEqualTo(hours.getOrDefault(hour, Map.of()));
        }
    }

    private <K> Map<K, Map<SessionStatus, Integer>> counted(Function<LocalDateTime, K> key) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        session -> key.apply(LocalDateTime.ofInstant(session.opened(), ZONE)),
                        Collectors.toMap(
                                session -> SessionStatus.valueOf(session.outcome()), session -> 1, Integer::sum)));
    }

    /** The median is the least that half of them do not exceed, as everywhere. */
    private static void isOf(Optional<DurationStatistics> spread, Stream<Long> times) {
        List<Long> sorted = times.sorted().toList();
        assertThat(spread.orElseThrow().count()).isEqualTo(sorted.size());
        assertThat(spread.orElseThrow().median()).isEqualTo(Duration.ofMillis(sorted.get((sorted.size() - 1) / 2)));
    }

    private void tell(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, values).update(connection);
        }
    }
}
