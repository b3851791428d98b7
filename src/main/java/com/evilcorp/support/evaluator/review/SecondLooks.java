package com.evilcorp.support.evaluator.review;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Has one review in twenty asked again after a month, without showing the first: two reviews of the same tell how far
 * the scores can be trusted.
 */
@ApplicationScoped
public class SecondLooks {
    /** One review in so many is asked again. */
    static final int ONE_IN = 20;

    /** After so long nobody remembers what they gave. */
    static final Duration AFTER = Duration.ofDays(30);

    private static final String ASK = "insert into second_look (%s, due_at) values (?, ?) on conflict do nothing";
    private static final String IS_DUE = "select from second_look where %s = ? and due_at <= ? and done_at is null";
    private static final String DONE = "update second_look set done_at = ? where %s = ?";

    private final Sql sql;
    private final Clock clock;

    @Inject
    SecondLooks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** When what is reviewed first at some time is to be reviewed again, if it is. Its id alone decides. */
    static Optional<Instant> due(UUID subject, Instant reviewedAt) {
        return Long.remainderUnsigned(subject.getLeastSignificantBits(), ONE_IN) == 0
                ? Optional.of(reviewedAt.plus(AFTER))
                : Optional.empty();
    }

    /** Whether a subject is to be reviewed again, by somebody who is not shown what was given before. */
    public boolean isDue(ReviewSubject subject) {
        return !sql.list(of(IS_DUE, subject, subject.id(), clock.instant()), row -> true)
                .isEmpty();
    }

    /** A subject was reviewed the first time. */
    void reviewed(ReviewSubject subject, Instant at) {
        due(subject.id(), at).ifPresent(due -> sql.update(of(ASK, subject, subject.id(), due)));
    }

    /** A subject was reviewed again. */
    void done(ReviewSubject subject, Instant at) {
        sql.update(of(DONE, subject, at, subject.id()));
    }

    private static SqlQuery of(String statement, ReviewSubject subject, Object... values) {
        return SqlQuery.of(statement.formatted(subject.kind().column()), values);
    }
}
