package com.evilcorp.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them: what was measured is not known to more than three digits. */
final class Legible {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Legible() {}

    static String of(double number) {
        BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
