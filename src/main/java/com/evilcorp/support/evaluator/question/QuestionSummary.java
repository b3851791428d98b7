package com.evilcorp.support.evaluator.question;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.ReviewSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question as the list and the exports know it, or its tombstone. What has not happened is empty.
 *
 * @param answeredAt when it was answered first
 * @param openedAt   when the rep first opened it
 * @param foundAt    when its customer first found an answer
 * @param reviewedAt when the evaluator last reviewed it
 * @param review     what they give it
 * @param secondLookDue from when on it is to be reviewed again, by somebody who is not shown what it was given
 * @param session    the session that had waited in vain for the same
 * @param chat       the last session that goes on with it
 * @param entries    how many things were asked and answered
 * @param head       the last link of its chain
 */
public record QuestionSummary(
        UUID id,
        Optional<String> name,
        Optional<String> product,
        String language,
        Instant leftAt,
        Optional<Instant> answeredAt,
        Optional<Instant> openedAt,
        Optional<Instant> foundAt,
        QuestionState state,
        Optional<Instant> shreddedAt,
        Optional<Integer> stars,
        Optional<UUID> session,
        Optional<UUID> chat,
        int entries,
        Optional<ChainLink> head,
        Optional<Instant> reviewedAt,
        Optional<ReviewSummary> review,
        Optional<Instant> secondLookDue) {

    /** What is read of {@code question q}. */
    public static final String COLUMNS =
            "q.id, q.name, q.product, q.language, q.left_at, q.answered_at, q.waiting_since, q.withdrawn, q.shredded_at,"
                    + " q.stars, q.session,"
                    + " (select min(at) from question_reading where question = q.id and reader = 'REP') as opened_at,"
                    + " (select min(at) from question_reading where question = q.id and reader = 'CUSTOMER') as found_at,"
                    + " (select id from transcript where left_question = q.id order by number desc limit 1) as chat,"
                    + " (select count(*) from question_entry where question = q.id) as entries,"
                    + " coalesce(q.shredded_hash,"
                    + " (select hash from question_entry where question = q.id order by seq desc limit 1)) as head,"
                    + " q.reviewed_at, " + ReviewSummary.columnOf(ReviewSubject.Kind.QUESTION, "q") + " as review, "
                    + ReviewSummary.secondLookOf(ReviewSubject.Kind.QUESTION, "q") + " as second_look_due";

    public static QuestionSummary of(ResultSet row) throws SQLException {
        return new QuestionSummary(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("product")),
                row.getString("language"),
                SqlQuery.instant(row, "left_at").orElseThrow(),
                SqlQuery.instant(row, "answered_at"),
                SqlQuery.instant(row, "opened_at"),
                SqlQuery.instant(row, "found_at"),
                QuestionState.of(row),
                SqlQuery.instant(row, "shredded_at"),
                Optional.ofNullable(row.getObject("stars", Integer.class)),
                Optional.ofNullable(row.getObject("session", UUID.class)),
                Optional.ofNullable(row.getObject("chat", UUID.class)),
                row.getInt("entries"),
                Optional.ofNullable(row.getBytes("head")).map(ChainLink::new),
                SqlQuery.instant(row, "reviewed_at"),
                ReviewSummary.of(row.getArray("review")),
                SqlQuery.instant(row, "second_look_due"));
    }

    /** From being left to the first answer. */
    public Optional<Duration> took() {
        return answeredAt.map(answered -> Duration.between(leftAt, answered));
    }

    /** What it is given, unless somebody is to review it again who has not seen that. */
    Optional<ReviewSummary> reviewShown(Instant now) {
        return review.filter(
                given -> secondLookDue.filter(due -> !due.isAfter(now)).isEmpty());
    }

    /** Whether a tombstone is all that is left of it. */
    public boolean isShredded() {
        return shreddedAt.isPresent();
    }
}
