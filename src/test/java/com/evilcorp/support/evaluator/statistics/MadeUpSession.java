package com.evilcorp.support.evaluator.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A session as it was made up, and what a plain walk through it comes to. Null for what did not happen. */
public record MadeUpSession(
        UUID id,
        Instant opened,
        Instant attended,
        Instant ended,
        String outcome,
        Integer stars,
        Integer promisedHigh,
        Integer seen,
        List<Said> lines,
        List<Integer> scores) {
    private static final long SILENCE_MS = 30_000;

    record Said(boolean byRep, Instant at) {}

    long waited() {
        return Duration.between(opened, attended == null ? ended : attended).toMillis();
    }

    /** As the customer read it: whole minutes, one at least. */
    long promised() {
        return 60_000L * Math.max(1, (promisedHigh + 59) / 60);
    }

    int lastOfRep() {
        return IntStream.rangeClosed(1, lines.size())
                .filter(seq -> lines.get(seq - 1).byRep())
                .max()
                .orElse(0);
    }

    /** From the rep's first line of a turn to the customer's next one, or the end. */
    Stream<PaidSilence.Span> silences() {
        List<PaidSilence.Span> silences = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        for (Said said : lines) {
            if (said.byRep()) {
                since = since.or(() -> Optional.of(said.at()));
            } else {
                since.ifPresent(from -> silences.add(new PaidSilence.Span(from, said.at())));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> silences.add(new PaidSilence.Span(from, ended)));
        return silences.stream()
                .filter(silence ->
                        Duration.between(silence.from(), silence.until()).toMillis() >= SILENCE_MS);
    }
}
