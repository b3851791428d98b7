package com.evilcorp.support.evaluator.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long something took, over many times: half of them no longer than the median, nine in ten no longer than
 * {@code ninetieth}. Each is a time that was really taken (the nearest rank).
 */
public record DurationStatistics(int count, Duration median, Duration ninetieth, Duration longest) {

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

        /** Adds a time unless there is {@link PackedSession#NONE}. */
        void addIfAny(long time) {
            if (time != PackedSession.NONE) {
                add(time);
            }
        }

        /** Nothing if there were none. */
        Optional<DurationStatistics> durations() {
            if (count == 0) {
                return Optional.empty();
            }
            return Optional.of(new DurationStatistics(count, rank(50), rank(90), rank(100)));
        }

        private Duration rank(int percent) {
            return Duration.ofMillis(smallest((int) ((count * (long) percent + 99) / 100) - 1));
        }

        /**
         * The time that would stand at this place, counted from 0, if they were sorted, which takes several times as long
         * (C. A. R. Hoare, "Algorithm 65: Find", 1961).
         */
        private long smallest(int place) {
            int low = 0;
            int high = count - 1;
            while (low < high) {
                long middle = millis[(low + high) >>> 1];
                int left = low;
                int right = high;
                while (left <= right) {
                    while (millis[left] < middle) {
                        left++;
                    }
                    while (millis[right] > middle) {
                        right--;
                    }
                    if (left <= right) {
                        swap(left++, right--);
                    }
                }
                if (place <= right) {
                    high = right;
                } else if (place >= left) {
                    low = left;
                } else {
                    return millis[place];
                }
            }
            return millis[place];
        }

        private void swap(int one, int other) {
            long time = millis[one];
            millis[one] = millis[other];
            millis[other] = time;
        }
    }
}
