package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.evaluator.question.QuestionEntryRow;
import com.evilcorp.support.evaluator.question.QuestionSummary;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is written out. What has not happened is absent. Times are UTC, durations milliseconds.
 *
 * @param state      where it stands, as in the address of the list
 * @param answeredAt the first answer
 * @param tookMs     from being left to that
 * @param session    the session that had waited in vain for the same
 * @param chat       the last session that goes on with it
 * @param head       the last link of its chain, in hexadecimal digits
 * @param entries    all that was asked and answered, in order; absent where only the questions are written
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedQuestion(
        UUID question,
        @Nullable String name,
        @Nullable String product,
        String lang,
        String state,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant leftAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant answeredAt,
        @Nullable Long tookMs,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant shreddedAt,
        int entryCount,
        @Nullable Integer stars,
        @Nullable UUID session,
        @Nullable UUID chat,
        @Nullable String head,
        @Nullable List<Entry> entries) {

    static final String CSV_HEADINGS =
            "question,name,product,lang,state,leftAt,answeredAt,tookMs,shreddedAt,entryCount,stars,session,chat,"
                    + "head\r\n";

    /**
     * Something asked or answered.
     *
     * @param kind {@code asked}, {@code answered} or {@code corrected}, which stands for the answer before
     */
    @RegisterForReflection
    public record Entry(int seq, String kind, String text, @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {}

    /** Without what was asked and answered. */
    static ExportedQuestion alone(QuestionSummary question) {
        return of(question, null);
    }

    /** With all of that. */
    static ExportedQuestion withEntries(QuestionSummary question, List<QuestionEntryRow> entries) {
        return of(
                question,
                entries.stream()
                        .map(entry -> new Entry(entry.seq(), entry.kind(), entry.text(), entry.at()))
                        .toList());
    }

    private static ExportedQuestion of(QuestionSummary question, @Nullable List<Entry> entries) {
        return new ExportedQuestion(
                question.id(),
                question.name().orElse(null),
                question.product().orElse(null),
                question.language(),
                question.state().slug(),
                question.leftAt(),
                question.answeredAt().orElse(null),
                question.took().map(Duration::toMillis).orElse(null),
                question.shreddedAt().orElse(null),
                question.entries(),
                question.stars().orElse(null),
                question.session().orElse(null),
                question.chat().orElse(null),
                question.head().map(ChainLink::hex).orElse(null),
                entries);
    }

    /** As a row below {@link #CSV_HEADINGS}. */
    String csv() {
        return Csv.row(
                question,
                name,
                product,
                lang,
                state,
                leftAt,
                answeredAt,
                tookMs,
                shreddedAt,
                entryCount,
                stars,
                session,
                chat,
                head);
    }
}
