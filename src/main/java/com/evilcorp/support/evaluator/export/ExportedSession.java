package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.transcript.ChainLink;
import com.evilcorp.support.transcript.Scores;
import com.evilcorp.support.transcript.WaitBreakdown;
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
        @Nullable List<Line> lines) {

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

    /** @param lines all that was said, where it is written out */
    static ExportedSession of(SessionSummary session, Optional<List<Line>> lines) {
        Optional<WaitBreakdown> causes = session.causes();
        Optional<Scores> scores = session.scores();
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
                scores.map(Scores::greeting).orElse(null),
                scores.map(Scores::understanding).orElse(null),
                scores.map(Scores::solution).orElse(null),
                scores.map(Scores::tone).orElse(null),
                session.head().map(ChainLink::hex).orElse(null),
                lines.orElse(null));
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

    private static @Nullable Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }
}
