package com.evilcorp.support.evaluator.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;

/**
 * What silences of attended customers cost those who waited meanwhile: a minute of silence is paid for once by each of them.
 *
 * @param silences how many there were
 * @param silent   how long all of them were
 * @param paid     how long others waited during them, all together
 */
public record PaidSilence(int silences, Duration silent, Duration paid) {
    /** From one moment to another. */
    record Span(Instant from, Instant until) {
        private long millis() {
            return Math.max(0, until.toEpochMilli() - from.toEpochMilli());
        }
    }

    static PaidSilence of(Collection<Span> silences, Collection<Span> waits) {
        Elapsed begun = Elapsed.since(silences, Span::from);
        Elapsed over = Elapsed.since(silences, Span::until);
        long paid = waits.stream()
                .mapToLong(wait -> begun.until(wait.until())
                        - over.until(wait.until())
                        - begun.until(wait.from())
                        + over.until(wait.from()))
                .sum();
        return new PaidSilence(
                silences.size(),
                Duration.ofMillis(silences.stream().mapToLong(Span::millis).sum()),
                Duration.ofMillis(paid));
    }

    /**
     * How long ago some moments were, all together. The silence before some time is what has elapsed since the silences
     * began, without what has elapsed since they were over.
     */
    private static final class Elapsed {
        private final long[] moments;

        /** Of the first moments, of none first. */
        private final long[] sums;

        private Elapsed(long[] moments) {
            this.moments = moments;
            sums = new long[moments.length + 1];
            for (int i = 0; i < moments.length; i++) {
                sums[i + 1] = sums[i] + moments[i];
            }
        }

        static Elapsed since(Collection<Span> spans, Function<Span, Instant> end) {
            return new Elapsed(spans.stream()
                    .map(end)
                    .mapToLong(Instant::toEpochMilli)
                    .sorted()
                    .toArray());
        }

        long until(Instant time) {
            int place = Arrays.binarySearch(moments, time.toEpochMilli());
            int before = place < 0 ? -place - 1 : place;
            return before * time.toEpochMilli() - sums[before];
        }
    }
}
