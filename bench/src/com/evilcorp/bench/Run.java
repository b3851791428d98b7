package com.evilcorp.bench;

import com.evilcorp.bench.Figures.Side;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All that was measured in one go, as {@code bench/results.json} keeps it.
 *
 * @param date   when it was over, UTC
 * @param rounds how often everything was measured
 */
record Run(
        String date,
        int rounds,
        Map<String, String> machine,
        Map<String, String> versions,
        List<Result> rows,
        List<Figures.Curve> curves) {
    private static final MathContext PLENTY = new MathContext(6);

    /**
     * What a row came to.
     *
     * @param beside    what its floor is; empty if it has none
     * @param statistic what of a round's values its figure is
     * @param product   null if it was not measured, as {@code floor} if there is none
     * @param ratios    how many times the floor's the product's figure is, round by round
     * @param ratio     their median, null if there are none
     * @param missing   why there are no figures, null if there are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String key,
            String what,
            String beside,
            String unit,
            String statistic,
            Measured product,
            Measured floor,
            List<Double> ratios,
            Double ratio,
            List<Held> bounds,
            String missing) {
        boolean looksAt(Result other) {
            return key.equals(other.key) && statistic.equals(other.statistic);
        }
    }

    /**
     * One side of it.
     *
     * @param rounds each round's figure, of which the others are the median and the ends
     * @param p99    the median of each round's 99th percentile, null where a round has too few values to have one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measured(List<Double> rounds, double median, double least, double most, Double p99) {}

    /** A bound, and whether it was kept by the medians. */
    record Held(String bound, boolean kept) {}

    static Run of(List<Row> rows, Figures figures, int rounds, Environment where, Instant when) {
        return new Run(
                when.truncatedTo(ChronoUnit.SECONDS).toString(),
                rounds,
                where.machine(),
                where.versions(),
                rows.stream().map(row -> result(row, figures)).toList(),
                figures.curves());
    }

    private static Result result(Row row, Figures figures) {
        Measured product = measured(row, figures, Side.PRODUCT);
        double[] ratios = figures.ratios(row);
        Double ratio = ratios.length == 0 ? null : digits(Statistic.MEDIAN.of(ratios));
        return new Result(
                row.key(),
                row.what(),
                row.floor(),
                row.unit(),
                row.statistic().title(),
                product,
                measured(row, figures, Side.FLOOR),
                digits(ratios),
                ratio,
                product == null ? List.of() : held(row, product, ratio),
                product == null ? figures.missing().getOrDefault(row.key(), "it was left out") : null);
    }

    private static List<Held> held(Row row, Measured product, Double ratio) {
        return row.bounds().stream()
                .filter(bound -> ratio != null || bound.of() == Bound.Of.FIGURE)
                .map(bound -> new Held(
                        bound.text(row.unit()), bound.isKeptBy(product.median(), ratio == null ? Double.NaN : ratio)))
                .toList();
    }

    private static Measured measured(Row row, Figures figures, Side side) {
        double[] rounds = figures.of(row, side);
        if (rounds.length == 0) {
            return null;
        }
        Double p99 = figures.fewest(row.key(), side) < Statistic.VALUES_FOR_P99
                ? null
                : digits(Statistic.MEDIAN.of(figures.of(row.at(Statistic.P99), side)));
        return new Measured(
                digits(rounds),
                digits(Statistic.MEDIAN.of(rounds)),
                digits(Arrays.stream(rounds).min().orElseThrow()),
                digits(Arrays.stream(rounds).max().orElseThrow()),
                p99);
    }

    private static List<Double> digits(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Run::digits).toList();
    }

    private static double digits(double number) {
        return new BigDecimal(number).round(PLENTY).doubleValue();
    }
}
