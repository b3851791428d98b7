package com.evilcorp.support.evaluator.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a review comes to. */
class WeightedScoreTest {
    private static final int CARDS = 2_000;

    private static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    @Test
    void worst_is_nothing_and_best_is_all_on_any_scale() {
        for (Scale scale : Scale.values()) {
            List<Criterion> one = List.of(criterion(scale, 3, false));
            assertThat(score(one, 1)).contains(0.0);
            assertThat(score(one, scale.best())).contains(100.0);
        }
    }

    @Test
    void criterion_of_more_weight_counts_more() {
        List<Criterion> two = List.of(criterion(Scale.YES_NO, 3, false), criterion(Scale.ONE_TO_FIVE, 1, false));
        assertThat(score(two, 2, 1)).contains(75.0);
        assertThat(score(two, 1, 5)).contains(25.0);
        assertThat(score(two, 2, 3)).contains(87.5);
    }

    @Test
    void what_is_not_applicable_counts_neither_for_nor_against() {
        List<Criterion> two = List.of(criterion(Scale.ONE_TO_THREE, 90, true), criterion(Scale.ONE_TO_FIVE, 1, false));
        assertThat(score(two, null, 4)).contains(75.0);
        assertThat(score(two, null, null)).isEmpty();
    }

    @Test
    void lowest_score_of_what_is_critical_fails_the_whole() {
        List<Criterion> two = List.of(criterion(Scale.ONE_TO_THREE, 1, true), criterion(Scale.ONE_TO_FIVE, 100, false));
        assertThat(score(two, 1, 5)).contains(0.0);
        assertThat(score(two, 2, 5))
                .hasValueSatisfying(score -> assertThat(score).isGreaterThan(99));
    }

    @Test
    void there_is_a_score_for_each_criterion() {
        assertThatThrownBy(() -> score(List.of(criterion(Scale.YES_NO, 1, false)), 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_review_comes_to_what_is_reckoned_by_hand(int seed) {
        Random random = new Random(seed);
        int failed = 0;
        int judged = 0;
        for (int i = 0; i < CARDS; i++) {
            List<Criterion> criteria = new ArrayList<>();
            List<Optional<Integer>> scores = new ArrayList<>();
            for (int n = 1 + random.nextInt(20); n > 0; n--) {
                Scale scale = Scale.values()[random.nextInt(3)];
                criteria.add(criterion(scale, 1 + random.nextInt(100), random.nextInt(10) == 0));
                scores.add(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(scale.best())));
            }
            Optional<Double> reckoned = byHand(criteria, scores);
            Optional<Double> score = WeightedScore.percent(criteria, scores);
            assertThat(score.isPresent()).isEqualTo(reckoned.isPresent());
            reckoned.ifPresent(exact -> assertThat(score.orElseThrow()).isCloseTo(exact, within(1e-9)));
            judged += reckoned.isPresent() ? 1 : 0;
            failed += reckoned.filter(exact -> exact == 0).isPresent() ? 1 : 0;
        }
        assertThat(failed).isPositive().isLessThan(judged);
    }

    /** Each point of weight is a vote of its own; exact to thirty digits. */
    private static Optional<Double> byHand(List<Criterion> criteria, List<Optional<Integer>> scores) {
        List<BigDecimal> votes = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            if (scores.get(i).isEmpty()) {
                continue;
            }
            int score = scores.get(i).get();
            if (criterion.critical() && score == criterion.scale().scores().get(0)) {
                return Optional.of(0.0);
            }
            BigDecimal share = BigDecimal.valueOf(
                            100L * criterion.scale().scores().indexOf(score))
                    .divide(BigDecimal.valueOf(criterion.scale().scores().size() - 1L), MathContext.DECIMAL128);
            for (int vote = 0; vote < criterion.weight(); vote++) {
                votes.add(share);
            }
        }
        return votes.stream().reduce(BigDecimal::add).map(sum -> sum.divide(
                        BigDecimal.valueOf(votes.size()), MathContext.DECIMAL128)
                .doubleValue());
    }

    private static Optional<Double> score(List<Criterion> criteria, Integer... scores) {
        return WeightedScore.percent(
                criteria, Arrays.stream(scores).map(Optional::ofNullable).toList());
    }

    private static Criterion criterion(Scale scale, int weight, boolean critical) {
        return new Criterion("c", "C", "", scale, weight, true, critical, 0, List.of());
    }
}
