package com.evilcorp.support.evaluator.filter;

import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What sessions can be asked for by, as it stands in an address: {@code outcome=declined&waited=90}. */
public enum FilterParameter {
    /** Words of the name or of a line, of which the first 200 characters count. */
    SEARCH(FilterParameter::words),
    /** The first day on which they were opened, as {@code 2026-01-31}. */
    FROM(FilterParameter::day),
    /** The last. */
    TO(FilterParameter::day),
    /** Where they stand, as {@code ended-by-rep}; may be repeated. */
    OUTCOME(text -> SessionStatus.inAddress(text).map(SessionStatus::slug)),
    /** How many seconds they waited at least, so far if they still do. */
    WAITED(FilterParameter::seconds),
    /** How many seconds the rep's first line took at least. */
    REPLY(FilterParameter::seconds),
    /** How many seconds they were attended at least, so far if they still are. */
    HANDLED(FilterParameter::seconds),
    /** What they were rated, 1 to 5; may be repeated. */
    STARS(text -> number(text, 1, 5)),
    /** Whether the evaluator has reviewed them: {@code yes} or {@code no}. */
    REVIEWED(FilterParameter::yesOrNo),
    /** The slug of the product whose page the customer was on. */
    PRODUCT(text -> Optional.of(text).filter(slug -> slug.matches("[a-z0-9-]{1,60}"))),
    /** The slug of what they were about, as the rep has it. */
    TOPIC(text -> Optional.of(text).filter(TopicSlug::isSlug)),
    /** Words of the name alone. */
    NAME(FilterParameter::words),
    /** The day of the week on which they were opened, 1 for Monday. */
    WEEKDAY(text -> number(text, 1, 7)),
    /** The hour of the day in which they were opened, 0 to 23. */
    HOUR(text -> number(text, 0, 23)),
    /** What they waited for, for a moment at least, as {@code busy}. */
    CAUSE(text -> WaitCause.inAddress(text).map(WaitCause::slug)),
    /** What became of the wait that they had been promised, as {@code kept}; may be repeated. */
    PROMISE(text -> PromiseOutcome.inAddress(text).map(PromiseOutcome::slug)),
    /** Whether the rep's last line was on the customer's screen: {@code yes} or {@code no}; may be repeated. */
    SEEN(FilterParameter::yesOrNo),
    /** Without those who wait, and those who gave up within so many seconds. */
    PATIENT(FilterParameter::seconds),
    /** The version of the scorecard that they were reviewed with, as {@code 2}, or one of its criteria that applied, as {@code 2-tone}. */
    CARD(AskedCard::read),
    /** The time zone of all days and hours, as {@code Europe/Madrid}; without, UTC. */
    ZONE(text -> ViewZone.parse(text).map(ZoneId::getId));

    private static final int LONGEST_WORDS = 200;
    private static final long LONGEST_BOUND = Duration.ofDays(366).toSeconds();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private interface Reading {
        Optional<String> read(String text);
    }

    // Each is a method without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Reading reading;

    FilterParameter(Reading reading) {
        this.reading = reading;
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRepeatable() {
        return this == OUTCOME || this == STARS || this == PROMISE || this == SEEN;
    }

    /** The value in the one way in which it is written, or nothing if it makes no sense. Blank is not a value. */
    Optional<String> read(String text) {
        return reading.read(text);
    }

    private static Optional<String> yesOrNo(String text) {
        return Stream.of("yes", "no").filter(text::equals).findFirst();
    }

    private static Optional<String> words(String text) {
        return Optional.of(text.codePoints()
                .limit(LONGEST_WORDS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static Optional<String> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            boolean sensible = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
            return sensible ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> seconds(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .filter(seconds -> seconds <= LONGEST_BOUND)
                .map(Object::toString);
    }

    private static Optional<String> number(String text, int least, int most) {
        return IntStream.rangeClosed(least, most)
                .mapToObj(Integer::toString)
                .filter(text::equals)
                .findFirst();
    }
}
