package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.transcript.Scores;
import com.evilcorp.support.transcript.WaitBreakdown;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session as it is written out. What has not happened is absent, and so is what was not known. Times are UTC,
 * durations milliseconds.
 *
 * @param outcome as the list has it in its address: {@code ended-by-rep}, before the end {@code waiting} or {@code open}
 * @param greeting what the evaluator gives for it, 1 to 5, as for the next three
 * @param head    the last link of its chain, in hexadecimal digits
 * @param lines   all that was said, in order; absent where only the sessions are written
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedSession(
        UUID session,
        long number,
        String name,
        String product,
        String question,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant openedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant attendedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endedAt,
        String outcome,
        Long waitedMs,
        Long firstReplyMs,
        Long handledMs,
        Integer place,
        Long promisedLowMs,
        Long promisedHighMs,
        Long noRepMs,
        Long awayMs,
        Long busyMs,
        Long unansweredMs,
        int lineCount,
        Integer stars,
        String comment,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant reviewedAt,
        Integer greeting,
        Integer understanding,
        Integer solution,
        Integer tone,
        String head,
        List<Line> lines) {

    static final String CSV_HEADINGS =
            "session,number,name,product,question,openedAt,attendedAt,endedAt,outcome,waitedMs,firstReplyMs,handledMs,"
                    + "place,promisedLowMs,promisedHighMs,noRepMs,awayMs,busyMs,unansweredMs,lineCount,stars,comment,"
                    + "reviewedAt,greeting,understanding,solution,tone,head\r\n";

    /**
     * Something said.
     *
     * @param from customer or rep
     */
    @RegisterForReflection
    public record Line(int seq, String from, String text, @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {}

    static ExportedSession of(SessionSummary session, List<Line> lines) {
        WaitBreakdown causes = session.causes();
        Scores scores = session.scores();
        return new ExportedSession(
                session.id(),
                session.number(),
                session.name(),
                session.product(),
                session.question(),
                session.openedAt(),
                session.attendedAt(),
                session.endedAt(),
                session.stage().slug(),
                millis(session.waited()),
                millis(session.reply()),
                millis(session.handled()),
                session.place(),
                seconds(session.promisedLow()),
                seconds(session.promisedHigh()),
                causes == null ? null : millis(causes.noRep()),
                causes == null ? null : millis(causes.away()),
                causes == null ? null : millis(causes.busy()),
                causes == null ? null : millis(causes.unanswered()),
                session.lines(),
                session.stars(),
                session.comment(),
                session.reviewedAt(),
                scores == null ? null : scores.greeting(),
                scores == null ? null : scores.understanding(),
                scores == null ? null : scores.solution(),
                scores == null ? null : scores.tone(),
                session.head() == null ? null : session.head().hex(),
                lines);
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
                head);
    }

    private static Long millis(Duration time) {
        return time == null ? null : Long.valueOf(time.toMillis());
    }

    private static Long seconds(Long promised) {
        return promised == null
                ? null
                : Long.valueOf(Duration.ofSeconds(promised).toMillis());
    }
}
