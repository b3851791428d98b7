package com.evilcorp.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With nothing changed a day comes out as it was. */
@Execution(ExecutionMode.CONCURRENT)
class DayReplayTest {
    private static final int DAYS = 200;
    private static final int ACTS = 400;
    /** By their seeds: to play one takes longer than to replay it. */
    private static final Map<Long, RecordedDay> PLAYED = new ConcurrentHashMap<>();

    private static final RepHabits NONE = new RepHabits(List.of(), List.of());

    static LongStream days() {
        return LongStream.range(0, DAYS);
    }

    @ParameterizedTest
    @MethodSource("days")
    void an_unchanged_day_comes_out_to_the_millisecond(long seed) {
        RecordedDay day = day(seed);
        assertThat(day.sessions()).hasSizeGreaterThan(50);
        Map<UUID, SessionResult> results =
                new DayReplay(day, new DayChange.Nothing(), Patience.of(List.of()), NONE, new Random(seed)).run();
        for (RecordedSession session : day.sessions()) {
            assertThat(results.get(session.id()))
                    .as("session %s of day %s, %s", session.number(), seed, session)
                    .isEqualTo(session.result());
        }
    }

    @Test
    void the_days_have_all_that_can_happen_in_them() {
        List<RecordedDay> all = days().mapToObj(DayReplayTest::day).toList();
        Map<Outcome, Long> outcomes = all.stream()
                .flatMap(day -> day.sessions().stream())
                .collect(Collectors.groupingBy(RecordedSession::outcome, Collectors.counting()));
        assertThat(Stream.of(Outcome.values()).filter(outcome -> outcome != Outcome.INTERRUPTED))
                .allSatisfy(outcome ->
                        assertThat(outcomes.get(outcome)).as(outcome.name()).isGreaterThan(50));
        assertThat(all.stream().flatMap(day -> day.shifts().stream()).flatMap(shift -> shift.absences().stream()))
                .hasSizeGreaterThan(200);
    }

    private static RecordedDay day(long seed) {
        return PLAYED.computeIfAbsent(seed, fresh -> RecordedDesk.day(fresh, ACTS));
    }
}
