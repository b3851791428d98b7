package com.evilcorp.support.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.ConnectionId;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.Opening;
import com.evilcorp.support.desk.Outcome;
import com.evilcorp.support.desk.SessionName;
import com.evilcorp.support.desk.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitEstimateTest {
    private final HandSetClock clock = new HandSetClock();
    private final WaitEstimate estimate = new WaitEstimate(clock);

    @Test
    void nothing_is_promised_before_five_sessions_were_handled() {
        handled(10, 10, 10, 10);
        assertThat(estimate.at(1)).isEmpty();
        handled(10);
        assertThat(estimate.at(1)).isPresent();
    }

    @Test
    void sessions_that_were_never_attended_tell_nothing() {
        handled(10, 10, 10, 10);
        IntStream.range(0, 10).forEach(unused -> ended(Optional.empty()));
        assertThat(estimate.at(1)).isEmpty();
    }

    @Test
    void range_is_that_of_the_quartiles() {
        handled(50, 10, 40, 20, 30);
        assertThat(estimate.at(1)).contains(new Wait(0, 0));
        assertThat(estimate.at(2)).contains(new Wait(20, 40));
        assertThat(estimate.at(4)).contains(new Wait(60, 120));
    }

    @Test
    void range_grows_with_the_place() {
        handled(5, 80, 35, 20, 61, 7, 300);
        attended();
        clock.advance(10);
        List<Wait> waits = IntStream.rangeClosed(1, 200)
                .mapToObj(place -> estimate.at(place).orElseThrow())
                .toList();
        assertThat(waits)
                .allSatisfy(wait -> assertThat(wait.low()).isNotNegative().isLessThan(wait.high()));
        assertThat(waits).extracting(Wait::low).isSorted().doesNotHaveDuplicates();
        assertThat(waits).extracting(Wait::high).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void running_session_counts_and_shrinks_to_nothing_as_it_goes_on() {
        handled(50, 10, 40, 20, 30);
        attended();
        assertThat(estimate.at(1)).contains(new Wait(20, 40));
        clock.advance(15);
        assertThat(estimate.at(1)).contains(new Wait(5, 25));
        clock.advance(15);
        assertThat(estimate.at(1)).contains(new Wait(0, 10));
        clock.advance(3_600);
        assertThat(estimate.at(1)).contains(new Wait(0, 0));
        assertThat(estimate.at(2)).contains(new Wait(20, 40));
    }

    @Test
    void session_that_leaves_the_queue_does_not_end_the_running_one() {
        handled(20, 20, 20, 20, 20);
        attended();
        ended(Optional.empty());
        assertThat(estimate.at(1)).contains(new Wait(20, 20));
    }

    @Test
    void fifty_sessions_later_the_former_ones_are_forgotten() {
        handled(IntStream.range(0, 50).map(unused -> 1_000).toArray());
        assertThat(estimate.at(2)).contains(new Wait(1_000, 1_000));
        handled(IntStream.range(0, 49).map(unused -> 10).toArray());
        handled(10);
        assertThat(estimate.at(2)).contains(new Wait(10, 10));
    }

    private void handled(int... seconds) {
        for (int each : seconds) {
            attended();
            Instant since = clock.instant();
            clock.advance(each);
            ended(Optional.of(since));
        }
    }

    private void attended() {
        DeskEvent.OpenChat chat = new DeskEvent.OpenChat(opening(), clock.instant(), List.of(), Optional.empty());
        estimate.attended(new DeskEvent.Attended(chat, Optional.empty(), new ConnectionId("rep"), 0));
    }

    private void ended(Optional<Instant> attendedAt) {
        Outcome outcome = attendedAt.isPresent() ? Outcome.ENDED_BY_REP : Outcome.ABANDONED;
        estimate.ended(new DeskEvent.Ended(
                opening(), attendedAt, outcome, clock.instant(), Optional.empty(), Optional.empty(), 0));
    }

    private Opening opening() {
        return new Opening(
                UUID.randomUUID(),
                1,
                new SessionName("Ada"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TokenHash.of("token"),
                clock.instant());
    }

    private static final class HandSetClock extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        private void advance(long seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
