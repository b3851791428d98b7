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
import java.util.Optional;
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
 * @param openedAt   when the rep first opened it
 * @param foundAt    when its customer first found an answer
 * @param scorecard  the version of the card that the evaluator's review was made with
 * @param score      what the review comes to, in percent
 * @param scores     by the names of the criteria
 * @param remark     of the review, as are the initials of the {@code rater}
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
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant openedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant foundAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant reviewedAt,
        @Nullable Integer scorecard,
        @Nullable Double score,
        @Nullable String scores,
        @Nullable String remark,
        @Nullable String rater,
        @Nullable List<Entry> entries) {

    static final String CSV_HEADINGS =
            "question,name,product,lang,state,leftAt,answeredAt,tookMs,shreddedAt,entryCount,stars,session,chat,"
                    + "head,openedAt,foundAt,reviewedAt,scorecard,score,scores,remark,rater\r\n";

    /**
     * Something asked or answered.
     *
     * @param kind   {@code asked}, {@code answered} or {@code corrected}, which stands for the answer before
     * @param readAt when the other side first read it; absent where that is not known
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            int seq,
            String kind,
            String text,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant readAt) {}

    /** Without what was asked and answered. */
    static ExportedQuestion alone(QuestionSummary question, Optional<ExportedReview> review) {
        return of(question, review, null);
    }

    /** With all of that. */
    static ExportedQuestion withEntries(
            QuestionSummary question, Optional<ExportedReview> review, List<QuestionEntryRow> entries) {
        return of(
                question,
                review,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.seq(),
                                entry.kind(),
                                entry.text(),
                                entry.at(),
                                entry.readAt().orElse(null)))
                        .toList());
    }

    private static ExportedQuestion of(
            QuestionSummary question, Optional<ExportedReview> review, @Nullable List<Entry> entries) {
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
                question.openedAt().orElse(null),
                question.foundAt().orElse(null),
                question.reviewedAt().orElse(null),
                review.map(given -> given.card().version()).orElse(null),
                review.flatMap(ExportedReview::score).orElse(null),
                review.map(ExportedReview::scores).orElse(null),
                review.map(given -> given.review().remark()).orElse(null),
                review.map(given -> given.review().rater()).orElse(null),
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
                head,
                openedAt,
                foundAt,
                reviewedAt,
                scorecard,
                score,
                scores,
                remark,
                rater);
    }
}
