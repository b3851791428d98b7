package com.evilcorp.support.transcript.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Why customers waited. */
@QuarkusTest
class WaitCauseCalculationJournalTest extends Scene {
    private static final int STEPS = 200;
    private static final long STEP = 777;
    /** Each story has a year of its own. */
    private static final AtomicLong YEAR =
            new AtomicLong(Instant.parse("1971-01-01T00:00:00Z").toEpochMilli());

    private static final long YEAR_LONG = 366L * 24 * 3_600 * 1_000;

    DataSource database;

    private record Span(int from, int to) {
        boolean holds(int step) {
            return from <= step && step < to;
        }
    }

    @RepeatedTest(8)
    void each_moment_has_the_one_cause_that_a_clock_would_find(RepetitionInfo round) throws SQLException {
        Random chance = new Random(round.getCurrentRepetition());
        long start = YEAR.getAndAdd(YEAR_LONG);
        PastSessions past = new PastSessions(database);
        List<Span> shifts = spans(chance, 0, STEPS);
        List<Span> absences = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        for (Span shift : shifts) {
            past.shift(at(start, shift.from()), at(start, shift.to()));
            for (Span absence : spans(chance, shift.from(), shift.to())) {
                absences.add(absence);
                past.absence(at(start, absence.from()), at(start, absence.to()));
            }
        }
        for (Span other : spans(chance, 0, STEPS)) {
            others.add(other);
            past.session("Other", at(start, 0), at(start, other.from()), null, at(start, other.to()), "REP_LEFT", null);
        }
        int from = chance.nextInt(STEPS - 1);
        int to = from + 1 + chance.nextInt(STEPS - from - 1);
        boolean attended = chance.nextBoolean();
        UUID waited = past.session(
                "Waited",
                at(start, from),
                attended ? at(start, to) : null,
                null,
                at(start, attended ? to + 5 : to),
                attended ? "REP_LEFT" : "ABANDONED",
                null);

        Map<WaitCause, Long> expected = new EnumMap<>(WaitCause.class);
        for (int step = from; step < to; step++) {
            expected.merge(cause(step, shifts, absences, others), STEP, Long::sum);
        }
        Map<WaitCause, Long> found = new EnumMap<>(WaitCause.class);
        read(
                "select t.waited_ms, c.* from transcript t,"
                        + " wait_causes(t.opened_at, coalesce(t.attended_at, t.ended_at)) c where t.id = '" + waited
                        + "'",
                found);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_wait_that_is_over_is_put_down_to_causes_and_adds_up() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        Rep rep = console();
        rep.sits();
        rep.attends(ada);
        ada.sees("attended");
        Customer bob = customer();
        bob.starts("Bob", "Why?");
        bob.sends("end");
        bob.sees("ended");
        await().untilAsserted(() -> assertThat(causes(UUID.fromString(ada.session())))
                .containsKey(WaitCause.NO_REP)
                .doesNotContainKeys(WaitCause.AWAY, WaitCause.BUSY));
        await().untilAsserted(
                        () -> assertThat(causes(UUID.fromString(bob.session()))).containsOnlyKeys(WaitCause.BUSY));
    }

    private static WaitCause cause(int step, List<Span> shifts, List<Span> absences, List<Span> others) {
        if (shifts.stream().noneMatch(span -> span.holds(step))) {
            return WaitCause.NO_REP;
        }
        if (absences.stream().anyMatch(span -> span.holds(step))) {
            return WaitCause.AWAY;
        }
        return others.stream().anyMatch(span -> span.holds(step)) ? WaitCause.BUSY : WaitCause.UNANSWERED;
    }

    /** Some spans that do not meet, in order. */
    private static List<Span> spans(Random chance, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int at = from + chance.nextInt(20);
        while (at + 2 < to) {
            int end = Math.min(to, at + 1 + chance.nextInt(40));
            spans.add(new Span(at, end));
            at = end + 1 + chance.nextInt(20);
        }
        return spans;
    }

    private static Instant at(long start, int step) {
        return Instant.ofEpochMilli(start + step * STEP);
    }

    /** Those that are more than nothing, as soon as they are known, and adding up. */
    private Map<WaitCause, Long> causes(UUID session) throws SQLException {
        Map<WaitCause, Long> causes = new EnumMap<>(WaitCause.class);
        await().until(() ->
                read("select * from transcript where no_rep_ms is not null and id = '" + session + "'", causes));
        return causes;
    }

    private boolean read(String sql, Map<WaitCause, Long> causes) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            boolean computed = row.next();
            if (computed) {
                long sum = 0;
                for (WaitCause cause : WaitCause.values()) {
                    long millis = row.getLong(cause.column());
                    sum += millis;
                    if (millis > 0) {
                        causes.put(cause, millis);
                    }
                }
                assertThat(sum).isEqualTo(row.getLong("waited_ms"));
            }
            return computed;
        }
    }
}
