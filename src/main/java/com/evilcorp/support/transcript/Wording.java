package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Outcome;
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
        if (transcript.outcome != null) {
            return outcome(transcript.outcome);
        }
        return transcript.attendedAt == null ? "Waiting" : "Open";
    }

    /** A moment in UTC, or null for none. */
    static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }

    /** The time from one moment to another, or null if either has not come. */
    static String between(Instant from, Instant to) {
        return from == null || to == null ? null : duration(Duration.between(from, to));
    }

    private static String duration(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() + " s";
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ENDED_BY_REP -> "Ended by the rep";
            case ENDED_BY_CUSTOMER -> "Ended by the customer";
            case CUSTOMER_LEFT -> "Customer left";
            case REP_LEFT -> "Rep left";
            case DECLINED -> "Declined";
            case CANCELLED -> "Cancelled";
            case ABANDONED -> "Abandoned";
            case INTERRUPTED -> "Interrupted";
        };
    }
}
