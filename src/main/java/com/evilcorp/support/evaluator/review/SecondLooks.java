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
 * Has one review in twenty asked again after a month, without showing the first: two reviews of the same session tell how far
 * the scores can be trusted.
 */
@ApplicationScoped
class SecondLooks {
    /** One review in so many is asked again. */
    static final int ONE_IN = 20;

    /** After so long nobody remembers what they gave. */
    static final Duration AFTER = Duration.ofDays(30);

    private static final String ASK = "insert into second_look (session, due_at) values (?, ?) on conflict do nothing";
    private static final String IS_DUE =
            "select from second_look where session = ? and due_at <= ? and done_at is null";
    private static final String DONE = "update second_look set done_at = ? where session = ?";

    private final Sql sql;
    private final Clock clock;

    @Inject
    SecondLooks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** When a session that is reviewed first at some time is to be reviewed again, if it is. The session alone decides. */
    static Optional<Instant> due(UUID session, Instant reviewedAt) {
        return Long.remainderUnsigned(session.getLeastSignificantBits(), ONE_IN) == 0
                ? Optional.of(reviewedAt.plus(AFTER))
                : Optional.empty();
    }

    /** Whether a session is to be reviewed again, by somebody who is not shown what was given before. */
    boolean isDue(UUID session) {
        return !sql.list(SqlQuery.of(IS_DUE, session, clock.instant()), row -> true)
                .isEmpty();
    }

    /** A session was reviewed the first time. */
    void reviewed(UUID session, Instant at) {
        due(session, at).ifPresent(due -> sql.update(SqlQuery.of(ASK, session, due)));
    }

    /** A session was reviewed again. */
    void done(UUID session, Instant at) {
        sql.update(SqlQuery.of(DONE, at, session));
    }
}
