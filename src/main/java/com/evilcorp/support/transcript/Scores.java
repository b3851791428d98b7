package com.evilcorp.support.transcript;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the evaluator gives: on each criterion 1, the worst, to 5. */
public record Scores(int greeting, int understanding, int solution, int tone) {

    /** Of a column that holds an array of the four, or nothing. */
    public static Optional<Scores> of(@Nullable Array stored) throws SQLException {
        if (stored == null) {
            return Optional.empty();
        }
        Number[] scores = (Number[]) stored.getArray();
        return Optional.of(
                new Scores(scores[0].intValue(), scores[1].intValue(), scores[2].intValue(), scores[3].intValue()));
    }

    public double mean() {
        return IntStream.of(greeting, understanding, solution, tone).average().orElseThrow();
    }
}
