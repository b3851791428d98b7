package com.evilcorp.support.transcript;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the evaluator's pages put things. */
final class Wording {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Wording() {}

    /** How a session ended, or where it stands. */
    static String outcome(Transcript transcript) {
        return Stage.of(transcript.outcome, transcript.attendedAt != null).label();
    }

    /** As it names a choice of the page. */
    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A moment in UTC, or null for none. */
    static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }

    /** The time from one moment to another, or null if either has not come. */
    static String between(Instant from, Instant to) {
        return from == null || to == null ? null : duration(Duration.between(from, to));
    }

    /** Null for none. */
    static String duration(Duration time) {
        if (time == null) {
            return null;
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() + " s";
    }
}
