package com.evilcorp.support.transcript;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long something took, over many times: half of them no longer than the median, nine in ten no longer than
 * {@code ninetieth}. Each is a time that was really taken (the nearest rank).
 */
record Spread(int count, Duration median, Duration ninetieth, Duration longest) {

    /** Gathers times. */
    static final class Times {
        private static final int FIRST_ROOM = 64;
        private long[] millis = new long[FIRST_ROOM];
        private int count;

        void add(long time) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count] = time;
            count++;
        }

        /** Nothing if there were none. */
        Optional<Spread> spread() {
            if (count == 0) {
                return Optional.empty();
            }
            long[] sorted = Arrays.copyOf(millis, count);
            Arrays.sort(sorted);
            return Optional.of(new Spread(count, rank(sorted, 50), rank(sorted, 90), rank(sorted, 100)));
        }

        private static Duration rank(long[] sorted, int percent) {
            int rank = (int) ((sorted.length * (long) percent + 99) / 100);
            return Duration.ofMillis(sorted[rank - 1]);
        }
    }
}
