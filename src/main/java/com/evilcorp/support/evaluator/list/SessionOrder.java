package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the list can be sorted by: whatever has an index that a page is read from without looking at all the rest. */
public enum SessionOrder {
    NEWEST(
            "t.opened_at",
            Direction.DOWN,
            session -> Optional.of(session.openedAt().toEpochMilli())),
    OLDEST(
            "t.opened_at",
            Direction.UP,
            session -> Optional.of(session.openedAt().toEpochMilli())),
    /** As people sort names, and of one name the oldest first. A session is found again by its number alone. */
    NAME("t.name collate \"und-x-icu\"", Direction.UP, session -> Optional.of(0L)),
    /** The longest first. */
    WAITED("t.waited_ms", Direction.DOWN, session -> session.waited().map(Duration::toMillis)),
    /** The longest first. */
    REPLY("t.reply_ms", Direction.DOWN, session -> session.reply().map(Duration::toMillis)),
    /** The longest first. */
    HANDLED("t.handled_ms", Direction.DOWN, session -> session.handled().map(Duration::toMillis)),
    /** The longest first, of those that are over. */
    LINES("t.lines", Direction.DOWN, session -> session.endedAt().map(over -> (long) session.lines())),
    /** By its name in the database, and of one outcome the oldest first, as its index has them. */
    OUTCOME("t.outcome", Direction.UP, session -> session.outcome().map(SessionOrder::placeOf)),
    /** The fewest first, and of those the oldest, as its index has them. */
    STARS("t.stars", Direction.UP, session -> session.stars().map(Integer::longValue)),
    /**
     * The lowest first, those without a score last, and of one score the oldest first. Where a session stands would tell whoever
     * is to review it again what it was given.
     */
    REVIEW(
            "coalesce(t.score, 100001)",
            Direction.UP,
            session -> Optional.of((long) session.score().orElse(100_001)));

    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::name).sorted().toList();

    private static final String NAME_OF = "(select name from transcript where number = ?)";
    private static final String DATE_OF = ", (select opened_at from transcript where number = ?)";
    private static final String NOT_DUE = " and t.id <> all (array(select session from second_look"
            + " where session is not null and done_at is null and due_at <= now()))";

    /** Where those are that nobody has reviewed: they are not looked for among all others. */
    private static final String BEHIND_ALL = " and coalesce(t.score, 100001) > 100000";

    private final String sorted;
    private final Direction direction;

    // Each is a method without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<SessionSummary, Optional<Long>> value;

    /**
     * @param sorted what of {@code transcript t} it goes by
     * @param value  the same, as it stands in an address
     */
    SessionOrder(String sorted, Direction direction, Function<SessionSummary, Optional<Long>> value) {
        this.sorted = sorted;
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
        return value.apply(session).map(known -> new PageCursor(known, session.number()));
    }

    /**
     * What is asked of {@code transcript t}, beginning with {@code and}: to have a place in this order.
     *
     * @param filter what is asked for besides
     */
    SqlQuery placed(Filter filter) {
        return SqlQuery.of(
                switch (this) {
                    case NEWEST, OLDEST, NAME -> "";
                    case WAITED, REPLY, HANDLED, OUTCOME, STARS -> " and " + sorted + " is not null";
                    case LINES -> " and t.ended_at is not null";
                    case REVIEW ->
                        filter.value(FilterParameter.REVIEWED)
                                        .filter("no"::equals)
                                        .isPresent()
                                ? NOT_DUE + BEHIND_ALL
                                : NOT_DUE;
                });
    }

    /**
     * The same, and to be behind another one.
     *
     * @param way through the order
     */
    SqlQuery behind(Filter filter, Optional<PageCursor> place, Direction way) {
        return place.map(key -> placed(filter).and(behind(key, way))).orElse(placed(filter));
    }

    private SqlQuery behind(PageCursor key, Direction way) {
        SqlQuery from = SqlQuery.of(" and (" + String.join(", ", columns()) + ") " + way.comparison() + " (")
                .and(this == NAME ? SqlQuery.of(NAME_OF, key.number()) : SqlQuery.of("?", value(key)));
        return (isGrouped() ? from.and(DATE_OF, key.number()) : from).and(", ?)", key.number());
    }

    /** How it is sorted, and how many are wanted. */
    SqlQuery sorted(Direction way, int most) {
        return SqlQuery.of(
                " order by " + String.join(" " + way.sorting() + ", ", columns()) + " " + way.sorting() + " limit ?",
                most);
    }

    /** As its index has them. */
    private List<String> columns() {
        return isGrouped() ? List.of(sorted, "t.opened_at", "t.number") : List.of(sorted, "t.number");
    }

    private Object value(PageCursor key) {
        if (this == OUTCOME) {
            return key.value() >= 0 && key.value() < OUTCOMES.size() ? OUTCOMES.get((int) key.value()) : "";
        }
        return isByDate() ? (Object) Instant.ofEpochMilli(key.value()) : (Object) key.value();
    }

    /** Whether many have the same, of whom the index has the dates as well. */
    private boolean isGrouped() {
        return this == NAME || this == OUTCOME || this == STARS || this == REVIEW;
    }

    private static long placeOf(Outcome outcome) {
        return OUTCOMES.indexOf(outcome.name());
    }
}
