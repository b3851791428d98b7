package com.evilcorp.support.question;

import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A question that was left, with all that was said since, and the rules of what may become of it. It needs no desk: it takes
 * nobody's turn and there is no order between two of them, so each is decided by itself, and stored if nobody was faster.
 *
 * @param id      made by the browser that left it
 * @param version raised by each change
 * @param details what it was left with
 * @param entries in order, the question first
 * @param stars   what the customer thought of the answer, 1 to 5
 */
public record Question(UUID id, int version, Details details, List<QuestionEntry> entries, OptionalInt stars) {
    /** How many entries one may have. */
    static final int MOST_ENTRIES = 20;

    /**
     * What a question was left with.
     *
     * @param product slug of the product looked at
     * @param language in which its customer is answered
     * @param session  the session that had waited in vain for the same
     */
    public record Details(
            Optional<SessionName> name, Optional<String> product, String language, Optional<UUID> session) {}

    public Question {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A question has an entry at least");
        }
    }

    /** A question as it is left. */
    public static Question left(UUID id, Details details, Text text, Instant at) {
        return new Question(
                id,
                1,
                details,
                List.of(new QuestionEntry(id, QuestionEntry.Kind.ASKED, text, at)),
                OptionalInt.empty());
    }

    /** Whether it asks the same, and nothing was said since. */
    public boolean asks(Question other) {
        return entries.size() == 1
                && entries.get(0).text().equals(other.entries.get(0).text());
    }

    /** When it was left. */
    public Instant leftAt() {
        return entries.get(0).at();
    }

    /** When something was last said in it: from then on it is kept for its time. */
    public Instant changedAt() {
        return entries.get(entries.size() - 1).at();
    }

    /** Since when the customer has had the last word; empty while the rep has it. */
    public Optional<Instant> waitingSince() {
        Instant since = null;
        for (QuestionEntry entry : entries) {
            since = entry.kind().isOfTheRep() ? null : since == null ? entry.at() : since;
        }
        return Optional.ofNullable(since);
    }

    /** When it was answered first. */
    public Optional<Instant> answeredAt() {
        return entries.stream()
                .filter(entry -> entry.kind().isOfTheRep())
                .map(QuestionEntry::at)
                .findFirst();
    }

    /** The customer adds something. */
    public Decision<Question> add(UUID entry, Text text, Instant at) {
        return with(new QuestionEntry(entry, QuestionEntry.Kind.ASKED, text, at));
    }

    /** The rep answers what waits for it. */
    public Decision<Question> answer(UUID entry, Text text, Instant at) {
        return waitingSince().isPresent() || has(entry)
                ? with(new QuestionEntry(entry, QuestionEntry.Kind.ANSWERED, text, at))
                : Decision.refused(QuestionRefusal.ALREADY_ANSWERED);
    }

    /** The rep puts another answer in the place of the last. */
    public Decision<Question> correct(UUID entry, Text text, Instant at) {
        return waitingSince().isEmpty() || has(entry)
                ? with(new QuestionEntry(entry, QuestionEntry.Kind.CORRECTED, text, at))
                : Decision.refused(QuestionRefusal.NOT_ANSWERED);
    }

    /** The customer rates the answer, once. */
    public Decision<Question> rate(int given) {
        if (answeredAt().isEmpty()) {
            return Decision.refused(QuestionRefusal.NOT_ANSWERED);
        }
        if (stars.isPresent()) {
            return Decision.refused(QuestionRefusal.ALREADY_RATED);
        }
        return Decision.accepted(new Question(id, version + 1, details, entries, OptionalInt.of(given)));
    }

    private Decision<Question> with(QuestionEntry entry) {
        if (has(entry.id())) {
            return Decision.accepted(this);
        }
        // The last place is the rep's: whatever was asked can be answered.
        if (entries.size() >= (entry.kind().isOfTheRep() ? MOST_ENTRIES : MOST_ENTRIES - 1)) {
            return Decision.refused(QuestionRefusal.TOO_LONG);
        }
        List<QuestionEntry> more =
                Stream.concat(entries.stream(), Stream.of(entry)).toList();
        return Decision.accepted(new Question(id, version + 1, details, more, stars));
    }

    private boolean has(UUID entry) {
        return entries.stream().anyMatch(known -> known.id().equals(entry));
    }
}
