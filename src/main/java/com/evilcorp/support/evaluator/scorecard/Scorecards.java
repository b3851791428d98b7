package com.evilcorp.support.evaluator.scorecard;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The scorecards that there are. None is changed once it is kept. */
@ApplicationScoped
public class Scorecards {
    /** How many versions are kept. */
    static final int MOST_VERSIONS = 1_000;

    private static final String COLUMNS = "select scorecard, slug, title, hint, scale, weight, optional, critical,"
            + " causes_below, causes from criterion";
    private static final String NEWEST = " where scorecard = (select max(version) from scorecard) order by place";
    private static final String OF_VERSION = " where scorecard = ? order by place";
    private static final String ALL = " order by scorecard, place";
    private static final String JUDGED_BY =
            "select distinct scorecard from review" + " where session is not null and not blind order by 1 desc";
    private static final String ADD_CARD = "insert into scorecard values (?, ?)";
    private static final String ADD_CRITERION =
            "insert into criterion values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]))";

    private final Sql sql;
    private final Clock clock;

    @Inject
    Scorecards(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Row(int version, Criterion criterion) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("scorecard"),
                    new Criterion(
                            row.getString("slug"),
                            row.getString("title"),
                            row.getString("hint"),
                            Scale.valueOf(row.getString("scale")),
                            row.getInt("weight"),
                            row.getBoolean("optional"),
                            row.getBoolean("critical"),
                            row.getInt("causes_below"),
                            List.of((String[]) row.getArray("causes").getArray())));
        }
    }

    /** What became of a card that was to be kept. */
    public enum Kept {
        KEPT,
        /** Another was kept meanwhile. */
        OVERTAKEN,
        /** There are as many already as there may be. */
        ENOUGH
    }

    /** The one that sessions are judged by from now on. */
    public Scorecard newest() {
        return cards(SqlQuery.of(COLUMNS + NEWEST)).values().iterator().next();
    }

    /** One that reviews were made with, if there is such a version. */
    public Optional<Scorecard> of(int version) {
        return Optional.ofNullable(
                cards(SqlQuery.of(COLUMNS + OF_VERSION, version)).get(version));
    }

    /** The versions that any session was reviewed with, the newest first. */
    public List<Integer> judgedBy() {
        return sql.list(SqlQuery.of(JUDGED_BY), row -> row.getInt(1));
    }

    /** All of them by their versions, the first first. */
    public Map<Integer, Scorecard> all() {
        return cards(SqlQuery.of(COLUMNS + ALL));
    }

    /** Keeps criteria as the version that comes after another, unless there is one already. */
    @Transactional
    public Kept keepAfter(int former, List<Criterion> criteria) {
        sql.update(SqlQuery.of("lock table scorecard in share row exclusive mode"));
        int version = former + 1;
        if (newest().version() != former) {
            return Kept.OVERTAKEN;
        }
        if (former >= MOST_VERSIONS) {
            return Kept.ENOUGH;
        }
        sql.update(SqlQuery.of(ADD_CARD, version, clock.instant()));
        for (int i = 0; i < criteria.size(); i++) {
            add(version, i + 1, criteria.get(i));
        }
        return Kept.KEPT;
    }

    private void add(int version, int place, Criterion criterion) {
        sql.update(SqlQuery.of(
                ADD_CRITERION,
                version,
                place,
                criterion.slug(),
                criterion.title(),
                criterion.hint(),
                criterion.scale().name(),
                criterion.weight(),
                criterion.optional(),
                criterion.critical(),
                criterion.causesBelow(),
                criterion.causes()));
    }

    private Map<Integer, Scorecard> cards(SqlQuery query) {
        Map<Integer, List<Criterion>> criteria = sql.list(query, Row::of).stream()
                .collect(Collectors.groupingBy(
                        Row::version, TreeMap::new, Collectors.mapping(Row::criterion, Collectors.toList())));
        Map<Integer, Scorecard> cards = new TreeMap<>();
        criteria.forEach((version, all) -> cards.put(version, new Scorecard(version, all)));
        return cards;
    }
}
