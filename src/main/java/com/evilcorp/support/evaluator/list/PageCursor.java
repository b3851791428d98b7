package com.evilcorp.support.evaluator.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session's place in the list, which it keeps however many come: after what the list is sorted by, the number.
 *
 * @param value  what it is sorted by: milliseconds, of a date since 1970, lines, an outcome, stars, or a score
 * @param number counts all sessions ever opened
 */
public record PageCursor(long value, long number) implements Comparable<PageCursor> {
    private static final Comparator<PageCursor> IN_ORDER =
            Comparator.comparing(PageCursor::value).thenComparing(PageCursor::number);

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,14})-(-?[0-9]{1,18})");

    /** Of a list by date. */
    static PageCursor of(Instant openedAt, long number) {
        return new PageCursor(openedAt.toEpochMilli(), number);
    }

    /** Reads what {@link #toString} wrote, if it is that. */
    static Optional<PageCursor> read(String text) {
        return Optional.of(WRITTEN.matcher(text))
                .filter(Matcher::matches)
                .map(written -> new PageCursor(Long.parseLong(written.group(1)), Long.parseLong(written.group(2))));
    }

    /** The date, in a list by date. */
    Instant openedAt() {
        return Instant.ofEpochMilli(value);
    }

    /** What is less comes before. */
    @Override
    public int compareTo(PageCursor other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value + "-" + number;
    }
}
