package com.evilcorp.support.evaluator.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** For each rule a session that it is about, and one that it just is not about. Neither is about anything else. */
@QuarkusTest
class ReadingRulesJournalTest {
    private static final Instant OPENED = Instant.parse("2012-05-07T10:00:00Z");
    private static final Instant ATTENDED = OPENED.plusSeconds(30);
    private static final Instant ENDED = ATTENDED.plus(Duration.ofMinutes(10));

    private static final String MANY_LINES =
            "insert into line (session, seq, sender, said, at) select ?, n, 'REP', 'Because.', ? from generate_series(1, ?) n";

    @Inject
    WorthReadingQuery worthReading;

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void the_rep_says_nothing_for_two_minutes_while_the_customer_has_the_last_word() throws SQLException {
        UUID silent = session();
        UUID quick = session();
        for (UUID session : List.of(silent, quick)) {
            said(session, 1, "CUSTOMER", "Well?", OPENED);
            said(session, 2, "REP", "Yes?", ATTENDED.plusMillis(119_999));
            said(session, 3, "CUSTOMER", "Well?", ATTENDED.plusSeconds(200));
            said(session, 4, "CUSTOMER", "Hello?", ATTENDED.plusSeconds(300));
        }
        said(silent, 5, "REP", "No.", ATTENDED.plusSeconds(320));
        said(quick, 5, "REP", "No.", ATTENDED.plusMillis(319_999));
        found(Map.of(silent, reason(LongSilenceRule.class, 120_000)));
    }

    @Test
    void nor_do_they_until_the_end() throws SQLException {
        UUID silent = session();
        UUID quick = session();
        said(silent, 1, "CUSTOMER", "Well?", ENDED.minusSeconds(120));
        said(quick, 1, "CUSTOMER", "Well?", ENDED.minusMillis(119_999));
        found(Map.of(silent, reason(LongSilenceRule.class, 120_000)));
    }

    @Test
    void it_has_three_times_as_many_lines_as_the_median_of_its_topic() throws SQLException {
        UUID many = about("many", 4, 4, 4, 4, 12);
        about("fewer", 4, 4, 4, 4, 11);
        about("rare", 4, 4, 4, 100);
        found(Map.of(many, reason(ManyLinesRule.class, 12)));
    }

    @Test
    void the_customer_says_the_same_again() throws SQLException {
        UUID again = session();
        UUID otherwise = session();
        said(again, 1, "REP", "Where is it?", ATTENDED);
        said(again, 2, "CUSTOMER", "Where is it?", ATTENDED);
        said(again, 3, "CUSTOMER", " where  IS it?", ATTENDED);
        said(again, 4, "REP", "There.", ATTENDED);
        said(otherwise, 1, "REP", "Where is it?", ATTENDED);
        said(otherwise, 2, "CUSTOMER", "Where is it?", ATTENDED);
        said(otherwise, 3, "CUSTOMER", "Where was it?", ATTENDED);
        said(otherwise, 4, "CUSTOMER", "Is it there", ATTENDED);
        said(otherwise, 5, "CUSTOMER", "Is it there", ATTENDED);
        said(otherwise, 6, "REP", "There.", ATTENDED);
        found(Map.of(again, reason(RepeatedLineRule.class, 2)));
    }

    @Test
    void stars_and_review_are_two_apart() throws SQLException {
        UUID apart = session();
        UUID nearer = session();
        tell(
                "update transcript set stars = 5, rated_at = ended_at, reviewed_at = ended_at where id in (?, ?)",
                apart,
                nearer);
        for (UUID session : List.of(apart, nearer)) {
            review(session, 1, 5);
            review(session, 2, session.equals(apart) ? 3 : 4);
        }
        found(Map.of(apart, reason(StarsAgainstReviewRule.class, 20)));
    }

    @Test
    void a_promise_is_broken() throws SQLException {
        UUID late = waited(Duration.ofMillis(120_001));
        UUID inTime = waited(Duration.ofMinutes(2));
        UUID promisedNothing = waited(Duration.ofMinutes(9));
        tell("update transcript set promised_low = 0, promised_high = 61 where id in (?, ?)", late, inTime);
        assertThat(promisedNothing).isNotNull();
        found(Map.of(late, reason(BrokenPromiseRule.class, 1)));
    }

    @Test
    void the_first_in_the_queue_is_attended_after_two_that_came_later() throws SQLException {
        UUID overtaken = waited(Duration.ofMinutes(5));
        UUID hardly = waited(Duration.ofMinutes(4));
        UUID second = waited(Duration.ofMinutes(5));
        tell("update transcript set place = 1 where id in (?, ?)", overtaken, hardly);
        tell("update transcript set place = 2 where id = ?", second);
        attended(OPENED.plusSeconds(1), OPENED.plusSeconds(10));
        attended(OPENED.plusSeconds(2), OPENED.plus(Duration.ofMinutes(5)).minusMillis(1));
        attended(OPENED.minusSeconds(1), OPENED.plusSeconds(20));
        found(Map.of(overtaken, reason(OvertakenRule.class, 2)));
    }

    @Test
    void it_is_over_within_a_minute() throws SQLException {
        UUID brief = ended(ATTENDED.plusMillis(59_999));
        UUID longer = ended(ATTENDED.plusSeconds(60));
        assertThat(longer).isNotNull();
        found(Map.of(brief, reason(BriefRule.class, 59_999)));
    }

    @Test
    void it_is_ended_for_silence() throws SQLException {
        UUID silent = session();
        session();
        tell("update transcript set end_reason = 'SILENT' where id = ?", silent);
        found(Map.of(silent, reason(EndedForSilenceRule.class, 0)));
    }

    @Test
    void each_finds_five_and_those_with_most_reasons_come_first() throws SQLException {
        for (int i = 0; i < 6; i++) {
            ended(ATTENDED.plusSeconds(10 + i));
        }
        UUID twice = ended(ATTENDED.plusSeconds(9));
        tell("update transcript set end_reason = 'SILENT' where id = ?", twice);
        List<WorthReadingQuery.Finding> found = found();
        assertThat(found).hasSize(WorthReadingQuery.OF_EACH);
        assertThat(found.get(0).session().id()).isEqualTo(twice);
        assertThat(found.get(0).reasons()).hasSize(2);
        assertThat(found)
                .flatExtracting(WorthReadingQuery.Finding::reasons)
                .extracting(WorthReadingQuery.Reason::measure)
                .containsExactlyInAnyOrder(9_000L, 0L, 10_000L, 11_000L, 12_000L, 13_000L);
    }

    private void found(Map<UUID, List<String>> expected) {
        assertThat(found().stream()
                        .collect(Collectors.toMap(
                                finding -> finding.session().id(), finding -> finding.reasons().stream()
                                        .map(reason -> reason(reason.rule().getClass(), reason.measure())
                                                .get(0))
                                        .toList())))
                .isEqualTo(expected);
    }

    private List<WorthReadingQuery.Finding> found() {
        Indexed.all(database);
        return worthReading.of(Filter.ALL.with(FilterParameter.NAME, mark));
    }

    private static List<String> reason(Class<? extends ReadingRule> rule, long measure) {
        return List.of(rule.getSimpleName() + " " + measure);
    }

    private UUID session() throws SQLException {
        return ended(ENDED);
    }

    private UUID ended(Instant ended) throws SQLException {
        return session(mark, OPENED, ATTENDED, ended);
    }

    private UUID waited(Duration wait) throws SQLException {
        return session(mark, OPENED, OPENED.plus(wait), ENDED.plus(wait));
    }

    /** Not one of those that are asked for. */
    private void attended(Instant opened, Instant attended) throws SQLException {
        session("else", opened, attended, attended.plusSeconds(600));
    }

    private UUID session(String name, Instant opened, Instant attended, Instant ended) throws SQLException {
        return new PastSessions(database).session(name, opened, attended, attended, ended, "ENDED_BY_REP", null);
    }

    /** Sessions with so many lines each; answers the last. */
    private UUID about(String topic, int... lines) throws SQLException {
        UUID last = UUID.randomUUID();
        for (int count : lines) {
            last = session();
            tell("update transcript set topic = ?, lines = ? where id = ?", topic, count, last);
            tell(MANY_LINES, last, ATTENDED, count);
        }
        return last;
    }

    private void said(UUID session, int seq, String sender, String said, Instant at) throws SQLException {
        tell(
                "insert into line (session, seq, sender, said, at) values (?, ?, ?, ?, ?)",
                session,
                seq,
                sender,
                said,
                at);
    }

    private void review(UUID session, int version, int score) throws SQLException {
        tell(
                "insert into review (id, session, version, scorecard, scores, causes, at)"
                        + " values (gen_random_uuid(), ?, ?, 1, array[3, 3, 3, ?], '{\"\",\"\",\"\",\"\"}', ?)",
                session,
                version,
                score,
                ENDED);
    }

    private void tell(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, values).update(connection);
        }
    }
}
