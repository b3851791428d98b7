package com.evilcorp.support.transcript;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A fact at its place in the journal's order: what it is and where it is stored, and none of its words. It stands in
 * {@code journal_batch.facts} as a line of its parts, divided by spaces.
 *
 * @param back   how many decisions of its batch came after it
 * @param detail which of its session's it is: the number of a line, the id of a note, whose connection it was
 */
public record JournalFact(int back, Kind kind, Optional<UUID> session, Optional<Instant> at, Optional<String> detail) {
    private static final String NONE = "-";

    /** What happened. */
    public enum Kind {
        OPENED,
        SAID,
        ATTENDED,
        ENDED,
        RATED,
        NOTED,
        TOPIC_CHOSEN,
        ASKED,
        ANSWERED,
        AWAY,
        BACK,
        SEAT_TAKEN,
        SEAT_GIVEN_UP,
        BREAK_STARTED,
        BREAK_ENDED;

        /** As programs read it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All facts of a batch, as they are stored. */
    public static String join(List<JournalFact> facts) {
        return facts.stream().map(JournalFact::toString).collect(Collectors.joining("\n"));
    }

    /** The facts of a batch, in their order. */
    public static List<JournalFact> split(String stored) {
        return stored.lines().map(JournalFact::parse).toList();
    }

    private static JournalFact parse(String stored) {
        List<String> parts = Arrays.asList(stored.split(" ", -1));
        return new JournalFact(
                Integer.parseInt(parts.get(0)),
                Kind.valueOf(parts.get(1)),
                present(parts.get(2)).map(UUID::fromString),
                present(parts.get(3)).map(Long::valueOf).map(Instant::ofEpochMilli),
                present(parts.get(4)));
    }

    private static Optional<String> present(String part) {
        return Optional.of(part).filter(some -> !some.equals(NONE));
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                Integer.toString(back),
                kind.name(),
                session.map(UUID::toString).orElse(NONE),
                at.map(Instant::toEpochMilli).map(String::valueOf).orElse(NONE),
                detail.orElse(NONE));
    }
}
