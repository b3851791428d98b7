package com.evilcorp.support.evaluator.agreement;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads second looks, each beside what counted when it was made. */
@ApplicationScoped
class ReviewPairs {
    private static final String ALL =
            """
            select second.scorecard, first.rater as first_rater, second.rater as second_rater,
                   first.scores as first_scores, second.scores as second_scores
              from review second,
                   lateral (select rater, scores from review one
                             where one.%1$s = second.%1$s and not one.blind and one.version < second.version
                                   and one.scorecard = second.scorecard
                             order by one.version desc limit 1) first
             where second.blind and second.%1$s is not null
            """;

    private final Sql sql;

    @Inject
    ReviewPairs(Sql sql) {
        this.sql = sql;
    }

    List<ReviewPair> all(ReviewSubject.Kind kind) {
        return sql.list(
                SqlQuery.of(ALL.formatted(kind.column())),
                row -> new ReviewPair(
                        row.getInt("scorecard"),
                        row.getString("first_rater"),
                        row.getString("second_rater"),
                        scores(row.getArray("first_scores")),
                        scores(row.getArray("second_scores"))));
    }

    private static List<Optional<Integer>> scores(Array stored) throws SQLException {
        return Arrays.stream((Number[]) stored.getArray())
                .map(score -> Optional.ofNullable(score).map(Number::intValue))
                .toList();
    }
}
