package com.evilcorp.support.evaluator.filter;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.search.SearchQuery;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A filter as what has to be true of a row of {@code transcript t}. */
public final class FilterSql {
    private static final String WORDS =
            " and t.number in (select number from search_document where words @@ cast(? as tsquery))";

    private static final String LAST_SEEN = "coalesce(t.seen_by_customer, 0)";
    private static final String LAST_OF_REP = "(select max(seq) from line where session = t.id and sender = 'REP')";
    private static final String PATIENT = "(t.attended_at is not null or (t.ended_at is not null"
            + " and not (t.outcome = 'ABANDONED' and t.waited_ms <= ?)))";

    /** By the review that counts: the newest that is no second look. */
    private static final String OF_CARD =
            "t.reviewed_at is not null and t.id in (select given.session from review given"
                    + " where given.scorecard = ? and not given.blind and not exists (select from review later"
                    + " where later.session = given.session and not later.blind and later.version > given.version)";

    private static final String APPLICABLE = " and given.scores[(select place from criterion"
            + " where criterion.scorecard = given.scorecard and slug = ?)] is not null";

    private final Filter filter;
    private final OffsetDateTime now;
    private final List<SqlQuery> all = new ArrayList<>();

    private FilterSql(Filter filter, Instant now) {
        this.filter = filter;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * A condition that a statement can go on from with {@code and}.
     *
     * @param now until when those wait, or are attended, who still do
     */
    public static SqlQuery of(Filter filter, Instant now) {
        SqlQuery conditions = ofAllButWords(filter, now);
        return words(filter).map(words -> conditions.and(WORDS, words.text())).orElse(conditions);
    }

    /** The same for whoever looks for the words in another way. */
    public static SqlQuery ofAllButWords(Filter filter, Instant now) {
        FilterSql conditions = new FilterSql(filter, now);
        conditions.gather();
        return conditions.all.stream()
                .reduce(SqlQuery.of("true"), (left, right) -> left.and(" and ").and(right));
    }

    /** The words that are asked for, of names and of all else. */
    public static Optional<SearchQuery> words(Filter filter) {
        Optional<SearchQuery> anywhere = filter.value(FilterParameter.SEARCH).map(SearchQuery::of);
        Optional<SearchQuery> inNames = filter.value(FilterParameter.NAME).map(SearchQuery::ofNames);
        return Stream.of(anywhere, inNames).flatMap(Optional::stream).reduce(SearchQuery::and);
    }

    /** The moment before which none is asked for. */
    public static Optional<Instant> from(Filter filter) {
        return filter.value(FilterParameter.FROM).map(day -> midnight(LocalDate.parse(day), filter.zone()));
    }

    /** The moment from which on none is asked for. */
    public static Optional<Instant> until(Filter filter) {
        return filter.value(FilterParameter.TO)
                .map(day -> midnight(LocalDate.parse(day).plusDays(1), filter.zone()));
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void gather() {
        from(filter).ifPresent(from -> add("t.opened_at >= ?", from.atOffset(ZoneOffset.UTC)));
        until(filter).ifPresent(until -> add("t.opened_at < ?", until.atOffset(ZoneOffset.UTC)));
        if (filter.asksFor(FilterParameter.OUTCOME)) {
            all.add(stages());
        }
        filter.value(FilterParameter.WAITED).map(FilterSql::seconds).ifPresent(this::waited);
        filter.value(FilterParameter.REPLY)
                .map(FilterSql::seconds)
                .ifPresent(bound -> add("t.reply_ms >= ?", bound.toMillis()));
        filter.value(FilterParameter.HANDLED).map(FilterSql::seconds).ifPresent(this::handled);
        if (filter.asksFor(FilterParameter.STARS)) {
            all.add(stars());
        }
        filter.value(FilterParameter.REVIEWED)
                .ifPresent(yes -> add("t.reviewed_at is " + ("yes".equals(yes) ? "not null" : "null")));
        filter.value(FilterParameter.PRODUCT).ifPresent(slug -> add("t.product = ?", slug));
        filter.value(FilterParameter.TOPIC).ifPresent(slug -> add("t.topic = ?", slug));
        all.addAll(HourOfWeekSql.of(filter));
        if (filter.asksFor(FilterParameter.PROMISE)) {
            all.add(promises());
        }
        if (filter.asksFor(FilterParameter.SEEN)) {
            all.add(seen());
        }
        filter.value(FilterParameter.PATIENT)
                .map(FilterSql::seconds)
                .ifPresent(bound -> add(PATIENT, bound.toMillis()));
        filter.card().map(FilterSql::ofCard).ifPresent(all::add);
        filter.value(FilterParameter.CAUSE)
                .flatMap(WaitCause::inAddress)
                .ifPresent(cause -> add("t." + cause.column() + " > 0"));
    }

    private SqlQuery promises() {
        return anyOf(filter.values(FilterParameter.PROMISE).stream()
                .flatMap(slug -> PromiseOutcome.inAddress(slug).stream())
                .map(PromiseOutcome::condition));
    }

    private SqlQuery seen() {
        return SqlQuery.of("t.ended_at is not null and ")
                .and(anyOf(filter.values(FilterParameter.SEEN).stream()
                        .map(seen -> LAST_SEEN + ("yes".equals(seen) ? " >= " : " < ") + LAST_OF_REP)));
    }

    private static SqlQuery ofCard(AskedCard card) {
        SqlQuery given = SqlQuery.of(OF_CARD, card.version());
        return card.criterion()
                .map(slug -> given.and(APPLICABLE, slug))
                .orElse(given)
                .and(")");
    }

    private static SqlQuery anyOf(Stream<String> conditions) {
        return SqlQuery.of(conditions.collect(Collectors.joining(" or ", "(", ")")));
    }

    private SqlQuery stages() {
        List<SessionStatus> asked = filter.values(FilterParameter.OUTCOME).stream()
                .flatMap(slug -> SessionStatus.inAddress(slug).stream())
                .toList();
        Stream<SqlQuery> live = asked.stream()
                .filter(stage -> !stage.isOver())
                .map(stage -> SqlQuery.of("t.ended_at is null and t.attended_at is "
                        + (stage == SessionStatus.OPEN ? "not null" : "null")));
        List<String> over = asked.stream()
                .filter(SessionStatus::isOver)
                .map(SessionStatus::name)
                .toList();
        Stream<SqlQuery> ended = over.isEmpty() ? Stream.of() : Stream.of(isOneOf("t.outcome", over));
        SqlQuery any = Stream.concat(live, ended)
                .reduce((left, right) -> left.and(" or ").and(right))
                .orElseThrow();
        return SqlQuery.of("(").and(any).and(")");
    }

    /** Those who still wait have no wait that could be indexed, but there are few of them. */
    private void waited(Duration bound) {
        add("(t.waited_ms >= ? or (t.waited_ms is null and t.opened_at <= ?))", bound.toMillis(), now.minus(bound));
    }

    private void handled(Duration bound) {
        add("(t.handled_ms >= ? or (t.ended_at is null and t.attended_at <= ?))", bound.toMillis(), now.minus(bound));
    }

    private SqlQuery stars() {
        List<Integer> asked = filter.values(FilterParameter.STARS).stream()
                .map(Integer::valueOf)
                .toList();
        return asked.size() == 1
                ? SqlQuery.of("t.stars = ?", asked.get(0))
                : SqlQuery.of("t.stars = any (?::int[])", asked);
    }

    /** A single value keeps the order of an index that begins with it. */
    private static SqlQuery isOneOf(String what, List<String> values) {
        return values.size() == 1
                ? SqlQuery.of(what + " = ?", values.get(0))
                : SqlQuery.of(what + " = any (?)", values);
    }

    private void add(String sql, Object... values) {
        all.add(SqlQuery.of(sql, values));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
