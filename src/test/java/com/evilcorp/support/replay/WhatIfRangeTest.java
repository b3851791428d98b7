package com.evilcorp.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How sure an answer is: patience is known from below alone, so it is drawn, and what nine of ten draws come to is told. */
class WhatIfRangeTest {
    private static final Instant EIGHT = Instant.parse("2026-11-03T08:00:00Z");
    private static final int TURNED_AWAY = 40;

    /** Half of all give up after five minutes; of the others nothing is known than that they waited ten. */
    private static final Patience HALF = Patience.of(
            List.of(new Patience.Wait(Duration.ofMinutes(5), true), new Patience.Wait(Duration.ofMinutes(10), false)));

    @Test
    void the_range_is_that_of_so_many_coins() {
        WhatIf answer = WhatIf.of(day(), new DayChange.NobodyTurnedAway(), HALF);
        assertThat(answer.reproduced()).isTrue();
        WhatIf.Range<Integer> attended = answer.count(SessionResult.Kind.ATTENDED);
        // Of forty coins nine of ten times 15 to 25 show heads (the binomial distribution); and there is who was
        // attended anyway.
        assertThat(attended.low()).isBetween(14, 18);
        assertThat(attended.high()).isBetween(24, 28);
        assertThat(answer.draws()).allSatisfy(draw -> assertThat(
                        draw.count(SessionResult.Kind.GAVE_UP) + draw.count(SessionResult.Kind.ATTENDED))
                .isEqualTo(1 + TURNED_AWAY));
    }

    @Test
    void it_leaves_out_the_outermost_twentieth_of_the_draws_at_each_end() {
        WhatIf answer = WhatIf.of(day(), new DayChange.NobodyTurnedAway(), HALF);
        List<Integer> counts = answer.draws().stream()
                .map(draw -> draw.count(SessionResult.Kind.ATTENDED))
                .sorted()
                .toList();
        assertThat(counts).hasSize(100);
        assertThat(answer.count(SessionResult.Kind.ATTENDED))
                .isEqualTo(new WhatIf.Range<>(counts.get(4), counts.get(94)));
        List<Duration> medians = answer.draws().stream()
                .flatMap(draw -> draw.median().stream())
                .sorted()
                .toList();
        assertThat(answer.wait(DaySummary::median)).contains(new WhatIf.Range<>(medians.get(4), medians.get(94)));
    }

    /** One is attended from eight to nine; forty are turned away meanwhile. */
    private static RecordedDay day() {
        List<RecordedSession> sessions = new ArrayList<>();
        sessions.add(session(0, Optional.of(at(1)), at(60), Outcome.ENDED_BY_REP));
        for (int i = 1; i <= TURNED_AWAY; i++) {
            sessions.add(session(i, Optional.empty(), at(3), Outcome.DECLINED));
        }
        return new RecordedDay(EIGHT, sessions, List.of(new RecordedShift(EIGHT, Optional.of(at(6_000)), List.of())));
    }

    private static RecordedSession session(int number, Optional<Instant> attended, Instant ended, Outcome outcome) {
        return new RecordedSession(
                new UUID(0, number),
                number,
                "Customer " + number,
                at(1).plusMillis(number),
                attended.map(when -> when.plusMillis(number)),
                ended.plusMillis(number),
                outcome,
                Optional.empty());
    }

    private static Instant at(int minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }
}
