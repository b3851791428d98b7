package com.evilcorp.support.evaluator.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session's place in the list, which it keeps however many come: after its instant, the number.
 *
 * @param number counts all sessions ever opened
 */
record PageCursor(Instant openedAt, long number) implements Comparable<PageCursor> {
    private static final Comparator<PageCursor> IN_ORDER =
            Comparator.comparing(PageCursor::openedAt).thenComparing(PageCursor::number);

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

    /** What is older comes before. */
    @Override
    public int compareTo(PageCursor other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return openedAt.toEpochMilli() + "-" + number;
    }
}
