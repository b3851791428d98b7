package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.ReviewSummary;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitBreakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as the list and the exports know it. What has not happened is empty, and what is not known as well.
 *
 * @param number   counts all sessions ever opened
 * @param waited   until it was attended, or ended before
 * @param reply    from being attended to the rep's first line
 * @param handled  from being attended to the end
 * @param lines    how many were said
 * @param place    in the queue when it was opened, 1 for the next
 * @param promisedLow  the wait that was promised then, in seconds, from this
 * @param promisedHigh to that
 * @param causes   why it waited, once that is computed
 * @param score    what its review comes to, in thousandths of a percent
 * @param topic    the slug of what it was about
 * @param review   what the evaluator gives it
 * @param secondLookDue from when on it is to be reviewed again, by somebody who is not shown what it was given
 * @param head     the last link of its chain
 */
public record SessionSummary(
        UUID id,
        long number,
        String name,
        Optional<String> product,
        Optional<String> lang,
        Optional<String> question,
        Instant openedAt,
        Optional<Instant> attendedAt,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Optional<Duration> waited,
        Optional<Duration> reply,
        Optional<Duration> handled,
        int lines,
        Optional<Integer> stars,
        Optional<String> comment,
        Optional<Instant> reviewedAt,
        Optional<Integer> score,
        Optional<Integer> place,
        Optional<Long> promisedLow,
        Optional<Long> promisedHigh,
        Optional<WaitBreakdown> causes,
        Optional<String> topic,
        Optional<ReviewSummary> review,
        Optional<Instant> secondLookDue,
        Optional<ChainLink> head) {

    /** What is read of {@code transcript t}. */
    public static final String COLUMNS =
            "t.id, t.number, t.name, t.product, t.lang, t.question, t.opened_at, t.attended_at,"
                    + " t.ended_at, t.outcome, t.waited_ms, t.reply_ms, t.handled_ms, t.stars, t.comment,"
                    + " t.reviewed_at, t.score, t.place, t.promised_low, t.promised_high, t.no_rep_ms, t.away_ms, t.busy_ms,"
                    + " t.unanswered_ms, t.topic,"
                    + " " + ReviewSummary.columnOf(ReviewSubject.Kind.SESSION, "t") + " as review,"
                    + " " + ReviewSummary.secondLookOf(ReviewSubject.Kind.SESSION, "t") + " as second_look_due,"
                    + " case when t.ended_at is null then coalesce((select max(seq) from line where session = t.id), 0)"
                    + " else t.lines end as lines,"
                    + " coalesce(t.erased_hash, t.rated_hash, t.ended_hash,"
                    + " (select hash from line where session = t.id order by seq desc limit 1), t.opened_hash) as head";

    public static SessionSummary of(ResultSet row) throws SQLException {
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("name"),
                Optional.ofNullable(row.getString("product")),
                Optional.ofNullable(row.getString("lang")),
                Optional.ofNullable(row.getString("question")),
                SqlQuery.instant(row, "opened_at").orElseThrow(),
                SqlQuery.instant(row, "attended_at"),
                SqlQuery.instant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                SqlQuery.duration(row, "waited_ms"),
                SqlQuery.duration(row, "reply_ms"),
                SqlQuery.duration(row, "handled_ms"),
                row.getInt("lines"),
                Optional.ofNullable(row.getObject("stars", Integer.class)),
                Optional.ofNullable(row.getString("comment")),
                SqlQuery.instant(row, "reviewed_at"),
                Optional.ofNullable(row.getObject("score", Integer.class)),
                Optional.ofNullable(row.getObject("place", Integer.class)),
                Optional.ofNullable(row.getObject("promised_low", Long.class)),
                Optional.ofNullable(row.getObject("promised_high", Long.class)),
                WaitBreakdown.of(row),
                Optional.ofNullable(row.getString("topic")),
                ReviewSummary.of(row.getArray("review")),
                SqlQuery.instant(row, "second_look_due"),
                Optional.ofNullable(row.getBytes("head")).map(ChainLink::new));
    }

    public SessionStatus status() {
        return SessionStatus.of(outcome, attendedAt.isPresent());
    }
}
