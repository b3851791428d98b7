package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.WaitRange;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitEstimateTest {
    private final WaitEstimate estimate = new WaitEstimate();
    private Duration now = Duration.ofDays(1);

    @Test
    void nothing_is_promised_before_five_sessions_were_handled() {
        handled(10, 10, 10, 10);
        assertThat(at(1)).isEmpty();
        handled(10);
        assertThat(at(1)).isPresent();
    }

    @Test
    void range_is_that_of_the_quartiles() {
        handled(50, 10, 40, 20, 30);
        assertThat(at(1)).contains(new WaitRange(0, 0));
        assertThat(at(2)).contains(new WaitRange(20, 40));
        assertThat(at(4)).contains(new WaitRange(60, 120));
    }

    @Test
    void range_grows_with_the_place() {
        handled(5, 80, 35, 20, 61, 7, 300);
        estimate.attended(now);
        passes(10);
        List<WaitRange> promises = IntStream.rangeClosed(1, 200)
                .mapToObj(place -> at(place).orElseThrow())
                .toList();
        assertThat(promises).extracting(WaitRange::low).isSorted().doesNotHaveDuplicates();
        assertThat(promises).extracting(WaitRange::high).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void running_session_counts_and_shrinks_while_it_is_like_the_others() {
        handled(50, 10, 40, 20, 30);
        estimate.attended(now);
        assertThat(at(1)).contains(new WaitRange(20, 40));
        passes(15);
        assertThat(at(1)).contains(new WaitRange(5, 25));
        assertThat(at(2)).contains(new WaitRange(25, 65));
    }

    @Test
    void one_that_took_longer_than_most_is_like_those_that_took_longer_still() {
        handled(100, 20, 400, 200, 300, 10_000, 10_000, 10_000, 10_000);
        estimate.attended(now);
        passes(350);
        assertThat(at(1)).contains(new WaitRange(10_000 - 350, 10_000 - 350));
    }

    @Test
    void one_that_took_longer_than_all_is_never_said_to_be_over() {
        handled(50, 10, 40, 20, 30);
        estimate.attended(now);
        passes(3_600);
        assertThat(at(1)).contains(new WaitRange(10, 10));
        assertThat(at(2)).contains(new WaitRange(30, 50));
    }

    @Test
    void one_that_is_nearly_the_longest_takes_its_time_to_say_goodbye() {
        handled(50, 10, 40, 20, 30);
        estimate.attended(now);
        passes(48);
        assertThat(at(1)).contains(new WaitRange(10, 10));
    }

    @Test
    void high_is_never_below_low_however_long_it_runs() {
        Random chance = new Random(7);
        for (int round = 0; round < 200; round++) {
            handled(chance.ints(5 + chance.nextInt(46), 1, 2_000).toArray());
            estimate.attended(now);
            for (int step = 0; step < 40; step++) {
                passes(chance.nextInt(100));
                assertThat(at(1 + chance.nextInt(3)).orElseThrow())
                        .as("round %d, step %d", round, step)
                        .satisfies(promise -> assertThat(promise.high()).isGreaterThanOrEqualTo(promise.low()))
                        .satisfies(promise -> assertThat(promise.low()).isPositive());
            }
        }
    }

    @Test
    void fifty_sessions_later_the_former_ones_are_forgotten() {
        handled(IntStream.range(0, 50).map(unused -> 1_000).toArray());
        assertThat(at(2)).contains(new WaitRange(1_000, 1_000));
        handled(IntStream.range(0, 50).map(unused -> 10).toArray());
        assertThat(at(2)).contains(new WaitRange(10, 10));
    }

    @Test
    void what_a_former_process_learned_is_taken_up() {
        estimate.takeUp(
                Stream.of(50, 10, 40, 20, 30).map(Duration::ofSeconds).toList(), Optional.of(now.minusSeconds(5)));
        assertThat(at(1)).contains(new WaitRange(15, 35));
    }

    @Test
    void handle_time_that_comes_out_negative_is_none() {
        estimate.takeUp(Collections.nCopies(5, Duration.ofSeconds(-30)), Optional.empty());
        assertThat(at(2)).contains(new WaitRange(0, 0));
    }

    @Test
    void desk_decides_what_is_promised_with_the_session_itself() {
        Scene scene = new Scene();
        ActingConsole rep = scene.console("rep").sits();
        for (int i = 0; i < 5; i++) {
            scene.attended("Ada " + i, rep);
            scene.time.passes(Duration.ofSeconds(30));
            rep.ends();
        }
        scene.attended("Bob", rep);
        scene.customer("Cleo").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .contains(new WaitRange(30, 30));
        scene.customer("Dan").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .contains(new WaitRange(60, 60));
    }

    @Test
    void desk_adds_an_absence_and_promises_nothing_without_a_rep() {
        Scene scene = new Scene();
        ActingConsole rep = scene.console("rep").sits();
        for (int i = 0; i < 5; i++) {
            scene.attended("Ada " + i, rep);
            scene.time.passes(Duration.ofSeconds(30));
            rep.ends();
        }
        rep.stepsAway(10);
        scene.customer("Bob").starts();
        scene.customer("Cleo").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .contains(new WaitRange(630, 630));
        rep.closes();
        scene.passes(Duration.ofSeconds(3));
        scene.customer("Dan").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .isEmpty();
    }

    @Test
    void sessions_that_were_never_attended_tell_nothing() {
        Scene scene = new Scene();
        ActingConsole rep = scene.console("rep").sits();
        for (int i = 0; i < 10; i++) {
            ActingCustomer ada = scene.customer("Ada " + i).starts();
            rep.declines(ada);
        }
        scene.customer("Bob").starts();
        assertThat(scene.outbox.last(DeskEvent.Opened.class).details().promise())
                .isEmpty();
    }

    private void handled(int... seconds) {
        for (int each : seconds) {
            estimate.attended(now);
            passes(each);
            estimate.ended(now);
        }
    }

    private void passes(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private Optional<WaitRange> at(int position) {
        return estimate.at(position, now);
    }
}
