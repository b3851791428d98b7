package com.evilcorp.support.evaluator;

import com.evilcorp.support.transcript.wait.WaitBreakdown;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A wait as a bar, in one piece for each cause that it had. Where it stands beside others it is as long as its time, and the
 * longest has a hundred units.
 *
 * @param pieces from left to right; none for no wait at all
 */
public record WaitBar(List<Piece> pieces) {
    private static final double WHOLE = 100;

    /**
     * A piece of the bar.
     *
     * @param cause as it stands in addresses
     * @param text  how long that was
     */
    public record Piece(String cause, String text, double from, double width) {}

    /** One that stands alone. */
    public static WaitBar of(WaitBreakdown waits) {
        return of(waits, waits.total());
    }

    /**
     * One among others.
     *
     * @param longest of all of them
     */
    public static WaitBar of(WaitBreakdown waits, Duration longest) {
        double whole = longest.toMillis();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (WaitCause cause : WaitCause.values()) {
            Duration time = waits.of(cause);
            if (!time.isZero()) {
                double width = WHOLE * time.toMillis() / whole;
                pieces.add(new Piece(cause.slug(), ViewFormat.duration(time), rounded(from), rounded(width)));
                from += width;
            }
        }
        return new WaitBar(pieces);
    }

    private static double rounded(double units) {
        return Math.round(units * 100) / 100.0;
    }
}
