package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.Outcome;
import com.evilcorp.support.transcript.ChainLink;
import com.evilcorp.support.transcript.Scores;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.WaitBreakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as the list and the exports know it. What has not happened is null, and what was not known as well.
 *
 * @param number   counts all sessions ever opened
 * @param waited   until it was attended, or ended before; null while it waits
 * @param reply    from being attended to the rep's first line
 * @param handled  from being attended to the end
 * @param lines    how many were said
 * @param place    in the queue when it was opened, 1 for the next
 * @param promisedLow  the wait that was promised then, in seconds, from this
 * @param promisedHigh to that
 * @param causes   why it waited; null until that is reckoned
 * @param scores   what the evaluator gives it
 * @param head     the last link of its chain
 */
public record SessionSummary(
        UUID id,
        long number,
        String name,
        String product,
        String question,
        Instant openedAt,
        Instant attendedAt,
        Instant endedAt,
        Outcome outcome,
        Duration waited,
        Duration reply,
        Duration handled,
        int lines,
        Integer stars,
        String comment,
        Instant reviewedAt,
        Integer place,
        Long promisedLow,
        Long promisedHigh,
        WaitBreakdown causes,
        Scores scores,
        ChainLink head) {

    /** What is read of {@code transcript t}. */
    public static final String COLUMNS = "t.id, t.number, t.name, t.product, t.question, t.opened_at, t.attended_at,"
            + " t.ended_at, t.outcome, t.waited_ms, t.reply_ms, t.handled_ms, t.stars, t.comment,"
            + " t.reviewed_at, t.place, t.promised_low, t.promised_high, t.no_rep_ms, t.away_ms, t.busy_ms,"
            + " t.unanswered_ms,"
            + " case when t.reviewed_at is not null then (select array[greeting, understanding, solution, tone]"
            + " from review where session = t.id order by version desc limit 1) end as scores,"
            + " case when t.ended_at is null then coalesce((select max(seq) from line where session = t.id), 0)"
            + " else t.lines end as lines,"
            + " coalesce(t.erased_hash, t.rated_hash, t.ended_hash,"
            + " (select hash from line where session = t.id order by seq desc limit 1), t.opened_hash) as head";

    public static SessionSummary of(ResultSet row) throws SQLException {
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("name"),
                row.getString("product"),
                row.getString("question"),
                instant(row, "opened_at"),
                instant(row, "attended_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(Outcome::valueOf)
                        .orElse(null),
                SqlQuery.duration(row, "waited_ms").orElse(null),
                SqlQuery.duration(row, "reply_ms").orElse(null),
                SqlQuery.duration(row, "handled_ms").orElse(null),
                row.getInt("lines"),
                row.getObject("stars", Integer.class),
                row.getString("comment"),
                instant(row, "reviewed_at"),
                row.getObject("place", Integer.class),
                row.getObject("promised_low", Long.class),
                row.getObject("promised_high", Long.class),
                WaitBreakdown.of(row).orElse(null),
                Scores.of(row.getArray("scores")).orElse(null),
                Optional.ofNullable(row.getBytes("head")).map(ChainLink::new).orElse(null));
    }

    PageCursor key() {
        return new PageCursor(openedAt, number);
    }

    public SessionStatus stage() {
        return SessionStatus.of(Optional.ofNullable(outcome), attendedAt != null);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
