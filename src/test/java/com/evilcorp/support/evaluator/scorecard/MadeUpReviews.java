package com.evilcorp.support.evaluator.scorecard;

import com.evilcorp.database.SqlQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps further scorecards, and reviews with them. {@link FirstCard#isTheOnlyOne} has them forgotten. */
public final class MadeUpReviews {
    private final DataSource database;

    public MadeUpReviews(DataSource database) {
        this.database = database;
    }

    /** Keeps criteria as a version of the card. */
    public Scorecard card(int version, Criterion... criteria) throws SQLException {
        tell("insert into scorecard values (?, now())", version);
        for (int i = 0; i < criteria.length; i++) {
            Criterion one = criteria[i];
            tell(
                    "insert into criterion values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')",
                    version,
                    i + 1,
                    one.slug(),
                    one.title(),
                    one.hint(),
                    one.scale().name(),
                    one.weight(),
                    one.optional(),
                    one.critical(),
                    one.causesBelow());
        }
        return new Scorecard(version, List.of(criteria));
    }

    /** One that may be not applicable. */
    public static Criterion criterion(String slug, Scale scale, int weight, boolean critical) {
        return new Criterion(slug, slug, "", scale, weight, true, critical, 0, List.of());
    }

    /**
     * Reviews a session.
     *
     * @param scores a number for each criterion, or {@code -} where it is not applicable
     */
    public void review(UUID session, int version, Scorecard card, boolean blind, String... scores) throws SQLException {
        List<Optional<Integer>> given = List.of(scores).stream()
                .map(score -> score.equals("-") ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(score)))
                .toList();
        tell(
                "insert into review (id, session, version, scorecard, scores, causes, percent, blind, at)"
                        + " values (gen_random_uuid(), ?, ?, ?, cast(string_to_array(?, ',', '-') as smallint[]),"
                        + " cast(? as text[]), ?, ?, now())",
                session,
                version,
                card.version(),
                String.join(",", scores),
                Collections.nCopies(scores.length, ""),
                WeightedScore.percent(card.criteria(), given).orElse(null),
                blind);
        tell("update transcript set reviewed_at = ended_at where id = ?", session);
    }

    private void tell(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, values).update(connection);
        }
    }
}
