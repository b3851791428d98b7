package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.transcript.wait.WaitBreakdown;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is written out. What has not happened is absent, and so is what was not known. Times are UTC,
 * durations milliseconds.
 *
 * @param outcome as the list has it in its address: {@code ended-by-rep}, before the end {@code waiting} or {@code open}
 * @param greeting what the evaluator gives for it by the first scorecard, 1 to 5, as for the next three; absent by others
 * @param topic   the slug of what it was about, as the rep has it
 * @param head    the last link of its chain, in hexadecimal digits
 * @param lang    the language of the page that its customer was on
 * @param pictures what was shown, in order, each as {@code id type size hash}, divided by semicolons; absent where the lines say it
 * @param scorecard the version of the card that the evaluator's review was made with
 * @param score   what that comes to, in percent, to a tenth; absent where nothing was applicable
 * @param scores  by the names of the criteria, as {@code greeting=4; tone=na}, with root causes in brackets
 * @param remark  of the review, as are the initials of the {@code rater}
 * @param notes   what the rep noted, in order, the last of which counts; absent where only the sessions are written
 * @param lines   all that was said, in order; absent where only the sessions are written
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedSession(
        UUID session,
        long number,
        String name,
        @Nullable String product,
        @Nullable String question,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant openedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant attendedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant endedAt,
        String outcome,
        @Nullable Long waitedMs,
        @Nullable Long firstReplyMs,
        @Nullable Long handledMs,
        @Nullable Integer place,
        @Nullable Long promisedLowMs,
        @Nullable Long promisedHighMs,
        @Nullable Long noRepMs,
        @Nullable Long awayMs,
        @Nullable Long busyMs,
        @Nullable Long unansweredMs,
        int lineCount,
        @Nullable Integer stars,
        @Nullable String comment,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Instant reviewedAt,
        @Nullable Integer greeting,
        @Nullable Integer understanding,
        @Nullable Integer solution,
        @Nullable Integer tone,
        @Nullable String head,
        @Nullable String topic,
        @Nullable String lang,
        @Nullable String pictures,
        @Nullable Integer scorecard,
        @Nullable Double score,
        @Nullable String scores,
        @Nullable String remark,
        @Nullable String rater,
        @Nullable List<Note> notes,
        @Nullable List<Line> lines) {

    static final String CSV_HEADINGS =
            "session,number,name,product,question,openedAt,attendedAt,endedAt,outcome,waitedMs,firstReplyMs,handledMs,"
                    + "place,promisedLowMs,promisedHighMs,noRepMs,awayMs,busyMs,unansweredMs,lineCount,stars,comment,"
                    + "reviewedAt,greeting,understanding,solution,tone,head,topic,lang,pictures,"
                    + "scorecard,score,scores,remark,rater\r\n";

    /**
     * Something said.
     *
     * @param from    customer or rep
     * @param picture what was shown; absent where nothing was
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int seq,
            String from,
            String text,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
            @Nullable ExportedPicture picture) {}

    /**
     * Something noted by the rep.
     *
     * @param text empty where they took their note back
     */
    @RegisterForReflection
    public record Note(String text, @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {}

    /** What was said and noted in a session. */
    record Content(List<Line> lines, List<Note> notes) {}

    /** With all that was said, shown and noted. */
    static ExportedSession withContent(SessionSummary session, Optional<ExportedReview> review, Content content) {
        return of(session, review, Optional.empty(), Optional.of(content));
    }

    /** Without what was said, but with what was shown. */
    static ExportedSession withPictures(
            SessionSummary session, Optional<ExportedReview> review, List<ExportedPicture> pictures) {
        String shown = pictures.stream().map(ExportedPicture::inWords).collect(Collectors.joining("; "));
        return of(session, review, Optional.of(shown).filter(some -> !some.isEmpty()), Optional.empty());
    }

    private static ExportedSession of(
            SessionSummary session,
            Optional<ExportedReview> review,
            Optional<String> pictures,
            Optional<Content> content) {
        Optional<WaitBreakdown> causes = session.causes();
        return new ExportedSession(
                session.id(),
                session.number(),
                session.name(),
                session.product().orElse(null),
                session.question().orElse(null),
                session.openedAt(),
                session.attendedAt().orElse(null),
                session.endedAt().orElse(null),
                session.status().slug(),
                millis(session.waited()),
                millis(session.reply()),
                millis(session.handled()),
                session.place().orElse(null),
                millis(session.promisedLow().map(Duration::ofSeconds)),
                millis(session.promisedHigh().map(Duration::ofSeconds)),
                millis(causes.map(WaitBreakdown::noRep)),
                millis(causes.map(WaitBreakdown::away)),
                millis(causes.map(WaitBreakdown::busy)),
                millis(causes.map(WaitBreakdown::unanswered)),
                session.lines(),
                session.stars().orElse(null),
                session.comment().orElse(null),
                session.reviewedAt().orElse(null),
                review.flatMap(given -> given.ofFirstCard("greeting")).orElse(null),
                review.flatMap(given -> given.ofFirstCard("understanding")).orElse(null),
                review.flatMap(given -> given.ofFirstCard("solution")).orElse(null),
                review.flatMap(given -> given.ofFirstCard("tone")).orElse(null),
                session.head().map(ChainLink::hex).orElse(null),
                session.topic().orElse(null),
                session.lang().orElse(null),
                pictures.orElse(null),
                review.map(given -> given.card().version()).orElse(null),
                review.flatMap(ExportedReview::score).orElse(null),
                review.map(ExportedReview::scores).orElse(null),
                review.map(given -> given.review().remark()).orElse(null),
                review.map(given -> given.review().rater()).orElse(null),
                content.map(Content::notes).orElse(null),
                content.map(Content::lines).orElse(null));
    }

    /** As a row below {@link #CSV_HEADINGS}. */
    String csv() {
        return Csv.row(
                session,
                number,
                name,
                product,
                question,
                openedAt,
                attendedAt,
                endedAt,
                outcome,
                waitedMs,
                firstReplyMs,
                handledMs,
                place,
                promisedLowMs,
                promisedHighMs,
                noRepMs,
                awayMs,
                busyMs,
                unansweredMs,
                lineCount,
                stars,
                comment,
                reviewedAt,
                greeting,
                understanding,
                solution,
                tone,
                head,
                topic,
                lang,
                pictures,
                scorecard,
                score,
                scores,
                remark,
                rater);
    }

    private static @Nullable Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }
}
