package com.evilcorp.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one thing that is changed about a day changes. Times are minutes after eight. */
class WhatIfTest {
    private static final Instant EIGHT = Instant.parse("2026-11-03T08:00:00Z");
    private static final Patience ENDLESS = Patience.of(List.of());

    private final List<RecordedSession> sessions = new ArrayList<>();
    private final List<RecordedShift> shifts = new ArrayList<>();

    @Test
    void with_nothing_changed_nothing_is_different() {
        aMorning();
        WhatIf same = ask(new DayChange.Nothing());
        assertThat(same.reproduced()).isTrue();
        assertThat(same.sessions()).isEmpty();
        assertThat(same.draws()).hasSize(100).allMatch(same.recorded()::equals);
    }

    @Test
    void who_would_have_been_there_earlier_attends_who_gave_up() {
        shift(60, 480);
        gaveUp("Ada", 10, 40);
        attended("Bob", 65, 66, 76);
        WhatIf answer = ask(new DayChange.EarlierStart(at(30)));
        assertThat(answer.reproduced()).isTrue();
        assertThat(answer.recorded().count(SessionResult.Kind.GAVE_UP)).isEqualTo(1);
        assertThat(answer.count(SessionResult.Kind.GAVE_UP)).isEqualTo(new WhatIf.Range<>(0, 0));
        assertThat(only(answer).session().name()).isEqualTo("Ada");
        assertThat(only(answer).kind()).isEqualTo(SessionResult.Kind.ATTENDED);
        // The rep of that day attended after a minute, the one time that they did.
        assertThat(only(answer).waited()).isEqualTo(Duration.ofMinutes(21));
    }

    @Test
    void a_shift_that_began_earlier_is_left_alone() {
        aMorning();
        assertThat(ask(new DayChange.EarlierStart(at(30))).sessions()).isEmpty();
    }

    @Test
    void prompts_that_are_answered_within_fifteen_seconds_spare_the_rest() {
        shift(0, 480);
        attended("Ada", 10, 14, 20);
        WhatIf answer = ask(new DayChange.PromptAnswers());
        assertThat(only(answer).waited()).isEqualTo(Duration.ofSeconds(15));
        assertThat(answer.wait(DaySummary::median))
                .contains(new WhatIf.Range<>(Duration.ofSeconds(15), Duration.ofSeconds(15)));
    }

    @Test
    void sooner_too_the_rep_attends_first_whom_they_attended_first() {
        shift(0, 480);
        attended("Zoe", 5, 5, 20);
        attended("Ada", 10, 31, 40);
        attended("Bob", 11, 25, 30);
        Map<String, Duration> waited = ask(new DayChange.PromptAnswers()).sessions().stream()
                .collect(Collectors.toMap(one -> one.session().name(), WhatIf.Difference::waited));
        assertThat(waited).containsOnlyKeys("Ada", "Bob");
        assertThat(waited.get("Bob")).isBetween(Duration.ofMinutes(9), Duration.ofSeconds(9 * 60 + 15));
        assertThat(waited.get("Ada")).isBetween(Duration.ofMinutes(15), Duration.ofSeconds(15 * 60 + 30));
    }

    @Test
    void who_is_not_turned_away_is_attended_after_those_who_were() {
        shift(0, 480);
        turnedAway("Ada", 10, 11);
        attended("Bob", 10, 12, 20);
        WhatIf answer = ask(new DayChange.NobodyTurnedAway());
        assertThat(answer.count(SessionResult.Kind.TURNED_AWAY)).isEqualTo(new WhatIf.Range<>(0, 0));
        assertThat(answer.count(SessionResult.Kind.ATTENDED)).isEqualTo(new WhatIf.Range<>(2, 2));
        assertThat(answer.sessions()).anySatisfy(difference -> {
            assertThat(difference.session().name()).isEqualTo("Ada");
            assertThat(difference.kind()).isEqualTo(SessionResult.Kind.ATTENDED);
        });
    }

    @Test
    void who_is_not_turned_away_may_give_up_as_others_did_who_had_waited_as_long() {
        shift(0, 12);
        attended("Bob", 1, 6, 8);
        turnedAway("Ada", 10, 11);
        Patience fiveMinutes = Patience.of(List.of(new Patience.Wait(Duration.ofMinutes(5), true)));
        WhatIf answer = WhatIf.of(day(), new DayChange.NobodyTurnedAway(), fiveMinutes);
        assertThat(only(answer).kind()).isEqualTo(SessionResult.Kind.GAVE_UP);
        assertThat(only(answer).waited()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_oldest_is_attended_at_the_time_at_which_another_was() {
        shift(0, 480);
        attended("Bob", 11, 12, 20);
        attended("Ada", 10, 21, 30);
        WhatIf answer = ask(new DayChange.OldestFirst());
        assertThat(answer.sessions()).hasSize(2);
        assertThat(answer.sessions().get(0).session().name()).isEqualTo("Ada");
        assertThat(answer.sessions().get(0).waited()).isEqualTo(Duration.ofMinutes(2));
        assertThat(answer.sessions().get(1).gained()).isNegative();
    }

    @Test
    void who_waits_behind_a_customer_who_has_fallen_silent_is_attended_sooner() {
        shift(0, 480);
        attended("Ada", 10, 10, 40, Optional.of(at(15)));
        attended("Bob", 12, 41, 45);
        WhatIf answer = ask(new DayChange.SilentEnded());
        assertThat(only(answer).session().name()).isEqualTo("Bob");
        // Three minutes after what nobody answered the rep is free, and takes none or one as they did before.
        assertThat(only(answer).waited()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
    }

    @Test
    void a_session_that_was_over_before_its_silence_was_long_enough_ends_as_it_did() {
        shift(0, 480);
        attended("Ada", 10, 10, 16, Optional.of(at(15)));
        attended("Bob", 12, 17, 20);
        assertThat(ask(new DayChange.SilentEnded()).sessions()).isEmpty();
    }

    @Test
    void who_fares_otherwise_in_a_few_draws_alone_is_not_among_those_who_would_have() {
        shift(0, 480);
        attended("Ada", 1, 1, 60);
        turnedAway("Bob", 2, 3);
        attended("Cleo", 50, 61, 70);
        // One in five outlasts the rest, and while Bob waits Cleo is attended as promptly as Ada was, or as she was
        // herself.
        Patience oneInFive = Patience.of(Stream.concat(
                        Stream.generate(() -> new Patience.Wait(Duration.ofMinutes(5), true))
                                .limit(4),
                        Stream.of(new Patience.Wait(Duration.ofMinutes(10), false)))
                .toList());
        WhatIf answer = WhatIf.of(day(), new DayChange.NobodyTurnedAway(), oneInFive);
        assertThat(answer.draws().stream().map(DaySummary::median).distinct()).hasSizeGreaterThan(1);
        assertThat(only(answer).session().name()).isEqualTo("Bob");
    }

    @Test
    void an_empty_day_stays_empty() {
        WhatIf answer = ask(new DayChange.OldestFirst());
        assertThat(answer.reproduced()).isTrue();
        assertThat(answer.wait(DaySummary::median)).isEmpty();
    }

    @Test
    void a_day_that_the_desk_cannot_have_had_is_said_to_be_one() {
        shift(0, 480);
        attended("Ada", 10, 11, 30);
        attended("Bob", 12, 20, 25);
        assertThat(ask(new DayChange.Nothing()).reproduced()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_same_question_has_the_same_answer_of_any_day(long seed) {
        RecordedDay day = RecordedDesk.day(seed, 100);
        for (DayChange change : List.of(
                new DayChange.PromptAnswers(),
                new DayChange.NobodyTurnedAway(),
                new DayChange.OldestFirst(),
                new DayChange.SilentEnded(),
                new DayChange.EarlierStart(EIGHT))) {
            WhatIf answer = WhatIf.of(day, change, ENDLESS);
            assertThat(answer.draws()).allSatisfy(draw -> assertThat(draw.sessions().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(day.sessions().size()));
            assertThat(WhatIf.of(day, change, ENDLESS)).isEqualTo(answer);
        }
    }

    private void aMorning() {
        shift(0, 480);
        attended("Ada", 10, 12, 20);
        turnedAway("Bob", 11, 13);
        gaveUp("Cleo", 14, 16);
        attended("Dan", 15, 22, 30);
    }

    private WhatIf ask(DayChange change) {
        return WhatIf.of(day(), change, ENDLESS);
    }

    private RecordedDay day() {
        return new RecordedDay(EIGHT, sessions, shifts);
    }

    private static WhatIf.Difference only(WhatIf answer) {
        assertThat(answer.sessions()).hasSize(1);
        return answer.sessions().get(0);
    }

    private void shift(int from, int until) {
        shifts.add(new RecordedShift(at(from), Optional.of(at(until)), List.of()));
    }

    private void attended(String name, int opened, int attended, int ended) {
        attended(name, opened, attended, ended, Optional.empty());
    }

    private void attended(String name, int opened, int attended, int ended, Optional<Instant> unanswered) {
        session(name, opened, Optional.of(at(attended)), ended, Outcome.ENDED_BY_REP, unanswered);
    }

    private void turnedAway(String name, int opened, int ended) {
        session(name, opened, Optional.empty(), ended, Outcome.DECLINED, Optional.empty());
    }

    private void gaveUp(String name, int opened, int ended) {
        session(name, opened, Optional.empty(), ended, Outcome.ABANDONED, Optional.empty());
    }

    private void session(
            String name,
            int opened,
            Optional<Instant> attended,
            int ended,
            Outcome outcome,
            Optional<Instant> unanswered) {
        UUID id = new UUID(0, sessions.size());
        long number = opened * 100L + sessions.size();
        sessions.add(new RecordedSession(id, number, name, at(opened), attended, at(ended), outcome, unanswered));
    }

    private static Instant at(int minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }
}
