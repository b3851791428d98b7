package com.evilcorp.support.transcript;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A filter but for its search, as what has to be true of a row of {@code transcript t}. */
final class Conditions {
    private final Filter filter;
    private final OffsetDateTime now;
    private final List<Question> all = new ArrayList<>();

    private Conditions(Filter filter, Instant now) {
        this.filter = filter;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * A condition that a statement can go on from with {@code and}.
     *
     * @param now until when those wait, or are attended, who still do
     */
    static Question of(Filter filter, Instant now) {
        Conditions conditions = new Conditions(filter, now);
        conditions.gather();
        return conditions.all.stream()
                .reduce(Question.of("true"), (left, right) -> left.and(" and ").and(right));
    }

    /** The moment before which none is asked for. */
    static Optional<Instant> from(Filter filter) {
        return filter.value(Parameter.FROM).map(day -> midnight(LocalDate.parse(day)));
    }

    /** The moment from which on none is asked for. */
    static Optional<Instant> until(Filter filter) {
        return filter.value(Parameter.TO)
                .map(day -> midnight(LocalDate.parse(day).plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void gather() {
        from(filter).ifPresent(from -> add("t.opened_at >= ?", from.atOffset(ZoneOffset.UTC)));
        until(filter).ifPresent(until -> add("t.opened_at < ?", until.atOffset(ZoneOffset.UTC)));
        if (filter.asksFor(Parameter.OUTCOME)) {
            all.add(stages());
        }
        filter.value(Parameter.WAITED).map(Conditions::seconds).ifPresent(this::waited);
        filter.value(Parameter.REPLY)
                .map(Conditions::seconds)
                .ifPresent(bound -> add("t.reply_ms >= ?", bound.toMillis()));
        filter.value(Parameter.HANDLED).map(Conditions::seconds).ifPresent(this::handled);
        if (filter.asksFor(Parameter.STARS)) {
            all.add(stars());
        }
        filter.value(Parameter.REVIEWED)
                .ifPresent(yes -> add("t.reviewed_at is " + ("yes".equals(yes) ? "not null" : "null")));
        filter.value(Parameter.PRODUCT).ifPresent(slug -> add("t.product = ?", slug));
        filter.value(Parameter.NAME).ifPresent(words -> add("t.name_words @@ words_asked(?)", words));
        filter.value(Parameter.WEEKDAY).ifPresent(day -> part("isodow", day));
        filter.value(Parameter.HOUR).ifPresent(hour -> part("hour", hour));
        filter.value(Parameter.CAUSE).flatMap(Cause::inAddress).ifPresent(cause -> add("t." + cause.column() + " > 0"));
    }

    private Question stages() {
        List<Stage> asked = filter.values(Parameter.OUTCOME).stream()
                .flatMap(slug -> Stage.inAddress(slug).stream())
                .toList();
        Stream<Question> live = asked.stream()
                .filter(stage -> !stage.isOver())
                .map(stage -> Question.of(
                        "t.ended_at is null and t.attended_at is " + (stage == Stage.OPEN ? "not null" : "null")));
        List<String> over =
                asked.stream().filter(Stage::isOver).map(Stage::name).toList();
        Stream<Question> ended = over.isEmpty() ? Stream.of() : Stream.of(isOneOf("t.outcome", over));
        Question any = Stream.concat(live, ended)
                .reduce((left, right) -> left.and(" or ").and(right))
                .orElseThrow();
        return Question.of("(").and(any).and(")");
    }

    /** Those who still wait have no wait that could be indexed, but there are few of them. */
    private void waited(Duration bound) {
        add("(t.waited_ms >= ? or (t.waited_ms is null and t.opened_at <= ?))", bound.toMillis(), now.minus(bound));
    }

    private void handled(Duration bound) {
        add("(t.handled_ms >= ? or (t.ended_at is null and t.attended_at <= ?))", bound.toMillis(), now.minus(bound));
    }

    private void part(String of, String number) {
        add("extract(" + of + " from t.opened_at at time zone 'UTC') = ?", Integer.valueOf(number));
    }

    private Question stars() {
        List<Integer> asked =
                filter.values(Parameter.STARS).stream().map(Integer::valueOf).toList();
        return asked.size() == 1
                ? Question.of("t.stars = ?", asked.get(0))
                : Question.of("t.stars = any (?::int[])", asked);
    }

    /** A single value keeps the order of an index that begins with it. */
    private static Question isOneOf(String what, List<String> values) {
        return values.size() == 1
                ? Question.of(what + " = ?", values.get(0))
                : Question.of(what + " = any (?)", values);
    }

    private void add(String sql, Object... values) {
        all.add(Question.of(sql, values));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
