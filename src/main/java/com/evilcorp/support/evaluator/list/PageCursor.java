package com.evilcorp.support.evaluator.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session's place in the list, which it keeps however many come: after its instant, the number.
 *
 * @param number counts all sessions ever opened
 */
record PageCursor(Instant openedAt, long number) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,14})-([0-9]{1,18})");

    /** Reads what {@link #toString} wrote, if it is that. */
    static Optional<PageCursor> read(String text) {
        return Optional.of(WRITTEN.matcher(text))
                .filter(Matcher::matches)
                .map(written -> new PageCursor(
                        Instant.ofEpochMilli(Long.parseLong(written.group(1))), Long.parseLong(written.group(2))));
    }

    OffsetDateTime openedAtInUtc() {
        return openedAt.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return openedAt.toEpochMilli() + "-" + number;
    }
}
