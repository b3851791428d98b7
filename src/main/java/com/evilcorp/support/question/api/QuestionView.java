package com.evilcorp.support.question.api;

import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.question.Question;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question as its customer reads it, in JSON.
 *
 * @param name         what they called themselves
 * @param product      slug of the product looked at
 * @param entries      what was asked and answered, in order
 * @param waitingSince since when an answer is waited for; absent where there is one
 * @param keptUntil    when it is shredded, unless something is said before
 * @param stars        what they gave the answer
 * @param chat         whether the rep is there to go on with it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuestionView(
        Optional<String> name,
        Optional<String> product,
        List<Entry> entries,
        Optional<Instant> waitingSince,
        Instant keptUntil,
        OptionalInt stars,
        boolean chat) {
    /**
     * One thing that was said.
     *
     * @param kind {@code asked}, {@code answered} or {@code corrected}, which stands for the answer before
     * @param text what was said
     */
    public record Entry(String kind, String text, Instant at) {
        static List<Entry> of(Question question) {
            return question.entries().stream()
                    .map(entry -> new Entry(
                            entry.kind().name().toLowerCase(Locale.ROOT),
                            entry.text().value(),
                            entry.at()))
                    .toList();
        }
    }

    static QuestionView of(Question question, Instant keptUntil, boolean chat) {
        return new QuestionView(
                question.details().name().map(SessionName::value),
                question.details().product(),
                Entry.of(question),
                question.waitingSince(),
                keptUntil,
                question.stars(),
                chat);
    }
}
