package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ConversationTurns;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.filter.PromiseOutcome;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.evaluator.scorecard.Scorecards;
import com.evilcorp.support.evaluator.scorecard.WeightedScore;
import com.evilcorp.support.evaluator.statistics.PaidSilence.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what is not packed: of the newest sessions that a filter asks for, so that it takes no longer the more there are. */
@ApplicationScoped
public class DetailsQuery {
    /** So many sessions are looked at, and so many reviews. */
    public static final int SESSIONS = 2_000;

    /** Of so many days before the newest of them silences are looked for, since all are who waited in these days. */
    static final int SILENT_DAYS = 31;

    /** Who says nothing for less is thinking. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    /** Of who waited longer, the rest is not counted. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final String SELECTED =
            """
            with selected as materialized (
                select t.id, t.opened_at, t.attended_at, t.ended_at, t.waited_ms, t.promised_high, t.seen_by_customer
                  from transcript t
                 where \
            """;

    private static final String NEWEST = " order by t.opened_at desc, t.number desc limit ?)";

    private static final String COUNTED =
            """

            select count(*) as sessions, count(t.attended_at) as attended, %s,
                   count(*) filter (where t.ended_at is not null and spoken.last is not null) as answered,
                   count(*) filter (where t.ended_at is not null and t.seen_by_customer >= spoken.last) as seen
              from selected t
                   cross join lateral (select max(seq) as last from line where session = t.id and sender = 'REP') spoken
            """
                    .formatted(Arrays.stream(PromiseOutcome.values())
                            .map(outcome ->
                                    "count(*) filter (where %s) as %s".formatted(outcome.condition(), outcome.slug()))
                            .collect(Collectors.joining(", ")));

    private static final String SILENCES =
            """
            , recent as (
                select id, ended_at from selected
                 where attended_at is not null
                       and opened_at >= (select max(opened_at) from selected) - ? * interval '1 day'
            ),\
            """
                    + ConversationTurns.of("in (select id from recent)")
                    + """

                    , silence as (
                        select turn.at as since, coalesce(turn.answered_at, recent.ended_at, ?) as until
                          from turn join recent on recent.id = turn.session
                         where turn.sender = 'REP')
                    select since, until from silence where until - since >= ? * interval '1 ms'
                    """;

    /** The time of who still waits is not over yet. */
    private static final String WAITS =
            """
            select opened_at as since, coalesce(attended_at, ended_at, ?) as until from transcript
             where opened_at >= ? and opened_at < ?
            """;

    /** By one card: reviews of two are never in one figure. */
    private static final String REVIEWS =
            """
            select t.opened_at, given.scores
              from transcript t
              cross join lateral (select scorecard, scores from review
                                   where session = t.id and not blind order by version desc limit 1) given
             where t.reviewed_at is not null and given.scorecard = ? and \
            """;

    private static final String NEWEST_REVIEWED = " order by t.opened_at desc, t.number desc limit ?";

    private record Counts(int sessions, int attended, Map<PromiseOutcome, Integer> promises, int answered, int seen) {
        private static Counts of(ResultSet row) throws SQLException {
            Map<PromiseOutcome, Integer> promises = new EnumMap<>(PromiseOutcome.class);
            for (PromiseOutcome outcome : PromiseOutcome.values()) {
                promises.put(outcome, row.getInt(outcome.slug()));
            }
            return new Counts(
                    row.getInt("sessions"),
                    row.getInt("attended"),
                    promises,
                    row.getInt("answered"),
                    row.getInt("seen"));
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final Scorecards cards;

    @Inject
    DetailsQuery(Sql sql, Clock clock, Scorecards cards) {
        this.cards = cards;
        this.sql = sql;
        this.clock = clock;
    }

    /** Of what a filter asks for, as of one moment. */
    public Details of(Filter filter) {
        Scorecard card =
                filter.card().flatMap(asked -> cards.of(asked.version())).orElseGet(cards::newest);
        return sql.readOneMoment(connection -> read(connection, filter, card, clock.instant()));
    }

    private static Details read(Connection connection, Filter filter, Scorecard card, Instant now) throws SQLException {
        SqlQuery fitting = FilterSql.of(filter, now);
        SqlQuery selected = SqlQuery.of(SELECTED).and(fitting).and(NEWEST, SESSIONS);
        Counts counts = selected.and(COUNTED).list(connection, Counts::of).get(0);
        return new Details(
                counts.sessions(),
                counts.attended(),
                counts.promises(),
                counts.answered(),
                counts.seen(),
                silence(
                        connection,
                        selected.and(SILENCES, SILENT_DAYS, now, SILENCE.toMillis())
                                .list(connection, DetailsQuery::span),
                        now),
                card,
                SqlQuery.of(REVIEWS, card.version())
                        .and(fitting)
                        .and(NEWEST_REVIEWED, SESSIONS)
                        .list(connection, row -> review(row, card)));
    }

    private static PaidSilence silence(Connection connection, List<Span> silences, Instant now) throws SQLException {
        if (silences.isEmpty()) {
            return PaidSilence.of(silences, List.of());
        }
        Instant first =
                silences.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = silences.stream()
                .map(Span::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return PaidSilence.of(
                silences,
                SqlQuery.of(WAITS, now, first.minus(LONGEST_WAIT), last).list(connection, DetailsQuery::span));
    }

    private static Span span(ResultSet row) throws SQLException {
        Instant from = SqlQuery.instant(row, "since").orElseThrow();
        Instant until = SqlQuery.instant(row, "until").orElseThrow();
        return new Span(from, until.isBefore(from) ? from : until);
    }

    private static Details.DatedReview review(ResultSet row, Scorecard card) throws SQLException {
        List<Optional<Integer>> scores = Arrays.stream(
                        (Number[]) row.getArray("scores").getArray())
                .map(score -> Optional.ofNullable(score).map(Number::intValue))
                .toList();
        return new Details.DatedReview(
                SqlQuery.instant(row, "opened_at").orElseThrow(),
                scores,
                WeightedScore.percent(card.criteria(), scores));
    }
}
