package com.evilcorp.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, round by round, and what was not. */
final class Figures {
    /** Whose figure it is. */
    enum Side {
        PRODUCT,
        FLOOR
    }

    /**
     * A curve of the product alone, for a picture: one figure against how much there was.
     *
     * @param points each of x and y, in order
     */
    record Curve(String key, String title, String x, String y, List<double[]> points) {}

    private final Map<Side, Map<String, List<double[]>>> rounds = Map.of(
            Side.PRODUCT, new LinkedHashMap<>(),
            Side.FLOOR, new LinkedHashMap<>());
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();

    /** A round's values: one figure, or many of which a statistic is taken. */
    void add(String key, Side side, double... values) {
        rounds.get(side).computeIfAbsent(key, unused -> new ArrayList<>()).add(values);
        System.out.printf(
                "bench: %s %s %.3f (99th percentile of %d: %.3f)%n",
                key, side, Statistic.MEDIAN.of(values), values.length, Statistic.P99.of(values));
    }

    /** The values of the last round, for another row to stand on; empty if its part was left out. */
    Optional<double[]> last(String key, Side side) {
        List<double[]> all = rounds.get(side).getOrDefault(key, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** A row's figures cannot be had here. */
    void cannotMeasure(String key, String why) {
        missing.put(key, why);
    }

    /** Adds a point to a curve, which begins with its first. */
    void point(String key, String title, String x, String y, double atX, double atY) {
        curves.computeIfAbsent(key, unused -> new Curve(key, title, x, y, new ArrayList<>()))
                .points()
                .add(new double[] {atX, atY});
    }

    /** Each round's value of a row. */
    double[] of(Row row, Side side) {
        return rounds.get(side).getOrDefault(row.key(), List.of()).stream()
                .mapToDouble(row.statistic()::of)
                .toArray();
    }

    /** How many times the floor's the product's is, round by round. */
    double[] ratios(Row row) {
        double[] product = of(row, Side.PRODUCT);
        double[] floor = of(row, Side.FLOOR);
        double[] ratios = new double[Math.min(product.length, floor.length)];
        Arrays.setAll(ratios, round -> product[round] / floor[round]);
        return ratios;
    }

    /** How many values a round of it has, at least. */
    int fewest(String key, Side side) {
        return rounds.get(side).getOrDefault(key, List.of()).stream()
                .mapToInt(values -> values.length)
                .min()
                .orElse(0);
    }

    /** Why a row has no figures, by its key. */
    Map<String, String> missing() {
        return missing;
    }

    List<Curve> curves() {
        return List.copyOf(curves.values());
    }
}
