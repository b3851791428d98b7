package com.evilcorp.bench;

import java.util.Locale;

/**
 * What a figure should keep to.
 *
 * @param of    of what: of the figure itself, or of how many times the floor's it is
 * @param most  whether {@code value} is the most that is wanted, or the least
 */
record Bound(Of of, boolean most, double value) {
    /** What is bound. */
    enum Of {
        RATIO,
        FIGURE
    }

    /** At most so many times the floor's. */
    static Bound timesAtMost(double ratio) {
        return new Bound(Of.RATIO, true, ratio);
    }

    /** At least so many times the floor's. */
    static Bound timesAtLeast(double ratio) {
        return new Bound(Of.RATIO, false, ratio);
    }

    /** At most so much. */
    static Bound atMost(double value) {
        return new Bound(Of.FIGURE, true, value);
    }

    /** At least so much. */
    static Bound atLeast(double value) {
        return new Bound(Of.FIGURE, false, value);
    }

    boolean isKeptBy(double figure, double ratio) {
        double bound = of == Of.RATIO ? ratio : figure;
        return most ? bound <= value : bound >= value;
    }

    /** As a reader is told, in the unit of the figure. */
    String text(String unit) {
        String amount = of == Of.RATIO ? plain(value) + " ×" : plain(value) + " " + unit;
        return (most ? "≤ " : "≥ ") + amount;
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
