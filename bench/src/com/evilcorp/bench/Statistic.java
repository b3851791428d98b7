package com.evilcorp.bench;

import java.util.Arrays;

/** What a round's values come to. */
enum Statistic {
    MEDIAN("median", 0.5),
    P95("95th percentile", 0.95),
    P99("99th percentile", 0.99),
    MOST("most", 1);

    /** Of fewer, the 99th percentile would be the largest. */
    static final int VALUES_FOR_P99 = 100;

    private final String title;
    private final double rank;

    Statistic(String title, double rank) {
        this.title = title;
        this.rank = rank;
    }

    String title() {
        return title;
    }

    /** The nearest rank: one of the values, none in between. */
    double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(rank * sorted.length) - 1)];
    }
}
