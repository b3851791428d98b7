package com.evilcorp.support.desk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random stories, taken by the desk and by a model of it, who must say the same at every step. One story is told again
 * with {@code -Ddesk.seed=SEED}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SupportDeskModelTest {
    private static final int FIXED_SEEDS = 200;
    private static final int LENGTH = 400;

    @ParameterizedTest(name = "desk.seed={0}")
    @MethodSource("seeds")
    void desk_and_model_say_the_same_whatever_happens(long seed) {
        List<Step> story = Step.story(new Random(seed), LENGTH);
        difference(story).ifPresent(found -> report(seed, story));
    }

    static LongStream seeds() {
        Long asked = Long.getLong("desk.seed");
        if (asked != null) {
            return LongStream.of(asked);
        }
        long chance = ThreadLocalRandom.current().nextLong();
        System.out.println("SupportDeskModelTest: one story by chance, desk.seed=" + chance);
        return LongStream.concat(LongStream.rangeClosed(1, FIXED_SEEDS), LongStream.of(chance));
    }

    @Test
    void stories_come_upon_every_refusal_every_fact_and_every_outcome() {
        Set<String> words = new TreeSet<>();
        for (long seed = 1; seed <= FIXED_SEEDS; seed++) {
            ModelDesk model = new ModelDesk();
            Step.story(new Random(seed), LENGTH)
                    .forEach(step -> model.does(step).forEach(told -> words.addAll(List.of(told.split(",? ")))));
        }

        assertThat(words)
                .containsAll(names(Refused.values()))
                .containsAll(names(Outcome.values()))
                .containsAll(names(EndReason.values()))
                .containsAll(Stream.of(DeskEventListener.class.getMethods())
                        .map(method -> method.getName())
                        .toList())
                .contains("Down", "Refused", "Contested", "Busy");
    }

    @Test
    void failing_story_is_shortened_to_the_steps_that_matter() {
        List<Integer> story =
                new ArrayList<>(LongStream.range(0, 400).mapToObj(i -> (int) i).toList());

        assertThat(Shortening.shortest(story, steps -> steps.containsAll(List.of(7, 123, 399))))
                .containsExactly(7, 123, 399);
    }

    private static Optional<String> difference(List<Step> story) {
        RealDesk desk = new RealDesk();
        ModelDesk model = new ModelDesk();
        try {
            for (int i = 0; i < story.size(); i++) {
                Step step = story.get(i);
                String actual = withEndsInOrder(desk.does(step)) + "\n     " + desk.figures();
                String expected = withEndsInOrder(model.does(step)) + "\n     " + model.figures();
                if (!actual.equals(expected)) {
                    return Optional.of("step " + (i + 1) + "\ndesk:  " + actual + "\nmodel: " + expected);
                }
            }
            desk.closes();
            return Optional.empty();
        } catch (RuntimeException | AssertionError broken) {
            return Optional.of(broken.toString());
        }
    }

    /** What ends in the same moment may end in any order. */
    private static List<String> withEndsInOrder(List<String> told) {
        List<String> ends =
                told.stream().filter(fact -> fact.startsWith("ended")).sorted().toList();
        List<String> sorted = new ArrayList<>();
        int next = 0;
        for (String fact : told) {
            sorted.add(fact.startsWith("ended") ? ends.get(next++) : fact);
        }
        return sorted;
    }

    private static void report(long seed, List<Step> story) {
        List<Step> shortest =
                Shortening.shortest(story, steps -> difference(steps).isPresent());
        fail(
                "Desk and model differ. Tell the story again with -Ddesk.seed=%d. Of its %d steps these are enough:%n%s%n%s",
                seed,
                story.size(),
                shortest.stream().map(step -> "  " + step).collect(joining("\n")),
                difference(shortest).orElseThrow());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
