package com.evilcorp.support.evaluator.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far two ratings agree. */
class AgreementTest {
    /**
     * How two radiologists rated 85 mammograms (N. F. Boyd and others, 1982), of which the manual of Stata, <i>kappa</i>, has the
     * weighted kappa with quadratic weights: 0.6714.
     */
    private static final int[][] MAMMOGRAMS = {{21, 12, 0, 0}, {4, 17, 1, 0}, {3, 9, 15, 2}, {0, 0, 0, 1}};

    @Test
    void kappa_of_a_published_table_is_what_was_published() {
        assertThat(WeightedKappa.of(pairs(MAMMOGRAMS)).orElseThrow()).isCloseTo(0.6714, within(0.00005));
    }

    @Test
    void kappa_is_one_where_all_agree_and_nothing_where_nothing_differs() {
        assertThat(WeightedKappa.of(pairs(new int[][] {{9, 0, 0}, {0, 4, 0}, {0, 0, 8}})))
                .contains(1.0);
        assertThat(WeightedKappa.of(Collections.nCopies(30, new RatedPair(4, 4))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void kappa_of_any_pairs_is_what_the_weights_of_the_literature_come_to(int seed) {
        Random random = new Random(seed);
        List<RatedPair> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int first = 1 + random.nextInt(5);
            pairs.add(new RatedPair(first, Math.min(5, Math.max(1, first + random.nextInt(3) - 1))));
        }
        assertThat(WeightedKappa.of(pairs).orElseThrow()).isCloseTo(byTable(pairs, 5), within(1e-12));
    }

    @Test
    void twenty_pairs_are_needed() {
        assertThat(Agreement.of(Collections.nCopies(19, new RatedPair(1, 2)), 5))
                .isEmpty();
        assertThat(Agreement.of(Collections.nCopies(20, new RatedPair(1, 2)), 5))
                .isPresent();
    }

    @Test
    void a_point_is_within_a_point_unless_there_are_but_two() {
        List<RatedPair> pairs = new ArrayList<>(Collections.nCopies(15, new RatedPair(1, 2)));
        pairs.addAll(Collections.nCopies(5, new RatedPair(2, 2)));
        pairs.addAll(Collections.nCopies(5, new RatedPair(1, 3)));
        assertThat(Agreement.of(pairs, 5).orElseThrow().within()).isEqualTo(0.8);
        assertThat(Agreement.of(pairs.subList(0, 20), 2).orElseThrow().within()).isEqualTo(0.25);
    }

    /** By the table of how often each two scores came together, and the weights of Fleiss and Cohen. */
    private static double byTable(List<RatedPair> pairs, int best) {
        double observed = 0;
        double byChance = 0;
        for (int i = 1; i <= best; i++) {
            for (int j = 1; j <= best; j++) {
                int first = i;
                int second = j;
                double weight = 1 - Math.pow(i - j, 2) / Math.pow(best - 1, 2);
                double together = pairs.stream()
                                .filter(pair -> pair.first() == first && pair.second() == second)
                                .count()
                        / (double) pairs.size();
                double row =
                        pairs.stream().filter(pair -> pair.first() == first).count() / (double) pairs.size();
                double column =
                        pairs.stream().filter(pair -> pair.second() == second).count() / (double) pairs.size();
                observed += weight * together;
                byChance += weight * row * column;
            }
        }
        return (observed - byChance) / (1 - byChance);
    }

    private static List<RatedPair> pairs(int[][] table) {
        List<RatedPair> pairs = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                pairs.addAll(Collections.nCopies(table[i][j], new RatedPair(i + 1, j + 1)));
            }
        }
        return pairs;
    }
}
