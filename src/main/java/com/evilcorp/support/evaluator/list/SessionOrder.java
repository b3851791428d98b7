package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.evaluator.ViewFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the list can be sorted by: whatever has an index that a page is read from without looking at all the rest. */
public enum SessionOrder {
    NEWEST(
            "opened_at",
            Direction.DOWN,
            session -> Optional.of(session.openedAt().toEpochMilli())),
    OLDEST("opened_at", Direction.UP, session -> Optional.of(session.openedAt().toEpochMilli())),
    /** The longest first. */
    WAITED("waited_ms", Direction.DOWN, session -> session.waited().map(Duration::toMillis)),
    /** The longest first. */
    REPLY("reply_ms", Direction.DOWN, session -> session.reply().map(Duration::toMillis)),
    /** The longest first. */
    HANDLED("handled_ms", Direction.DOWN, session -> session.handled().map(Duration::toMillis)),
    /** The longest first, of those that are over. */
    LINES("lines", Direction.DOWN, session -> session.endedAt().map(over -> (long) session.lines())),
    /** By its name in the database, and of one outcome the oldest first, as its index has them. */
    OUTCOME("outcome", Direction.UP, session -> session.outcome().map(SessionOrder::placeOf)),
    /** The fewest first, and of those the oldest, as its index has them. */
    STARS("stars", Direction.UP, session -> session.stars().map(Integer::longValue));

    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::name).sorted().toList();

    private static final String BEHIND = " and (t.%s, t.number) %s (?, ?)";
    private static final String BEHIND_IN_GROUP =
            " and (t.%s, t.opened_at, t.number) %s (?, (select opened_at from transcript where number = ?), ?)";

    private final String column;
    private final Direction direction;

    // Each is a method without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<SessionSummary, Optional<Long>> value;

    SessionOrder(String column, Direction direction, Function<SessionSummary, Optional<Long>> value) {
        this.column = column;
        this.direction = direction;
        this.value = value;
    }

    /** As it stands in an address; the newest first, where that makes no sense. */
    public static SessionOrder inAddress(String slug) {
        return Arrays.stream(values())
                .filter(order -> order.slug().equals(slug))
                .findFirst()
                .orElse(NEWEST);
    }

    /** As it stands in an address. */
    public String slug() {
        return ViewFormat.slug(this);
    }

    boolean isByDate() {
        return this == NEWEST || this == OLDEST;
    }

    Direction direction() {
        return direction;
    }

    /** A session's place, if it has one in this order. */
    Optional<PageCursor> place(SessionSummary session) {
        return value.apply(session).map(sorted -> new PageCursor(sorted, session.number()));
    }

    /** Of sessions that all have a place in this order. */
    Comparator<SessionSummary> comparator() {
        Comparator<SessionSummary> up =
                Comparator.comparing(session -> place(session).orElseThrow());
        return direction == Direction.UP ? up : up.reversed();
    }

    /**
     * What is asked of {@code transcript t}, beginning with {@code and}: to have a place in this order, and behind another one.
     *
     * @param way through the order
     */
    SqlQuery behind(Optional<PageCursor> place, Direction way) {
        SqlQuery hasPlace = SqlQuery.of(isByDate() ? "" : " and t." + known() + " is not null");
        return place.map(key -> hasPlace.and(behind(key, way))).orElse(hasPlace);
    }

    private SqlQuery behind(PageCursor key, Direction way) {
        return isGrouped()
                ? SqlQuery.of(
                        BEHIND_IN_GROUP.formatted(column, way.comparison()), sorted(key), key.number(), key.number())
                : SqlQuery.of(BEHIND.formatted(column, way.comparison()), sorted(key), key.number());
    }

    /** How it is sorted, and how many are wanted. */
    SqlQuery sorted(Direction way, int most) {
        String columns = "t." + column + " %1$s" + (isGrouped() ? ", t.opened_at %1$s" : "");
        return SqlQuery.of((" order by " + columns + ", t.number %1$s limit ?").formatted(way.sorting()), most);
    }

    private Object sorted(PageCursor key) {
        if (this == OUTCOME) {
            return key.value() >= 0 && key.value() < OUTCOMES.size() ? OUTCOMES.get((int) key.value()) : "";
        }
        return isByDate() ? (Object) Instant.ofEpochMilli(key.value()) : (Object) key.value();
    }

    /** The column that is empty where a session has no place. */
    private String known() {
        return this == LINES ? "ended_at" : column;
    }

    /** Whether many have the same, of whom the index has the dates as well. */
    private boolean isGrouped() {
        return this == STARS || this == OUTCOME;
    }

    private static long placeOf(Outcome outcome) {
        return OUTCOMES.indexOf(outcome.name());
    }
}
