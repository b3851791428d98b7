package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes from one session of a list to the next. */
@ApplicationScoped
public class SessionNavigation {
    private static final String PLACE = "select opened_at from transcript where number = ?";

    /** Few are due at a time, and are looked up before all else. */
    private static final String DUE = " and t.id = any (array(select session from second_look"
            + " where session is not null and done_at is null and due_at <= ? order by due_at limit 100))";

    private final Sql sql;
    private final Clock clock;
    private final SessionQuery sessions;
    private final DrawnSamples samples;

    @Inject
    SessionNavigation(Sql sql, Clock clock, SessionQuery sessions, DrawnSamples samples) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
        this.samples = samples;
    }

    /**
     * The next session behind one, in the order of the list or of the sample, or against it; nothing where the list has but one
     * page, or it is another page that the session was come by on: these are not gone through.
     */
    public Optional<UUID> next(ListAddress list, UUID session, boolean back) {
        return list.via()
                .map(source -> source.sample().flatMap(sample -> nextDrawn(list.filter(), sample, session, back)))
                .orElseGet(() -> nextListed(list, session, back));
    }

    private Optional<UUID> nextDrawn(Filter filter, DrawnSample sample, UUID session, boolean back) {
        List<UUID> drawn = samples.sessions(filter, sample);
        int place = drawn.indexOf(session);
        int next = back ? place - 1 : place + 1;
        return place < 0 || next < 0 || next >= drawn.size() ? Optional.empty() : Optional.of(drawn.get(next));
    }

    private Optional<UUID> nextListed(ListAddress list, UUID session, boolean back) {
        SessionOrder order = list.order();
        if (list.filter().asksForWords() && !order.isByDate()) {
            return Optional.empty();
        }
        Direction way = back ? order.direction().opposite() : order.direction();
        return sql.read(connection -> {
            Optional<PageCursor> place = SessionQuery.listed(
                            SqlQuery.of("t.id = ?", session).and(order.placed(list.filter())))
                    .list(connection, SessionSummary::of)
                    .stream()
                    .findFirst()
                    .flatMap(order::place);
            return place.isEmpty()
                    ? Optional.empty()
                    : sessions.first(connection, list.filter(), order, way, place, 1).sessions().stream()
                            .map(SessionSummary::id)
                            .findFirst();
        });
    }

    /**
     * A session that is to be reviewed again, or the first that somebody served and nobody has reviewed, of those that are asked
     * for, newest first.
     *
     * @param below the number of a session, behind which it comes
     */
    public Optional<UUID> unreviewed(Filter filter, long below) {
        Filter open = filter.with(FilterParameter.REVIEWED, "no");
        return sql.read(connection -> {
            Optional<UUID> due = due(connection, filter);
            if (due.isPresent()) {
                return due;
            }
            Optional<PageCursor> behind = SqlQuery.of(PLACE, below)
                    .list(
                            connection,
                            row -> PageCursor.of(
                                    SqlQuery.instant(row, "opened_at").orElseThrow(), below))
                    .stream()
                    .findFirst();
            Optional<UUID> next = unreviewed(connection, open, behind);
            return next.isPresent() || behind.isEmpty() ? next : unreviewed(connection, open, Optional.empty());
        });
    }

    private Optional<UUID> due(Connection connection, Filter filter) throws SQLException {
        Instant now = clock.instant();
        return SessionQuery.listed(FilterSql.of(filter, now).and(DUE, now))
                .and(SessionOrder.NEWEST.sorted(Direction.DOWN, 1))
                .list(connection, SessionSummary::of)
                .stream()
                .map(SessionSummary::id)
                .findFirst();
    }

    private Optional<UUID> unreviewed(Connection connection, Filter filter, Optional<PageCursor> behind)
            throws SQLException {
        return sessions.newestServed(connection, filter, behind, 1).stream()
                .map(SessionSummary::id)
                .findFirst();
    }
}
