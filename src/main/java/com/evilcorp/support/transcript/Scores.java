package com.evilcorp.support.transcript;

import java.sql.Array;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** What the evaluator gives: on each criterion 1, the worst, to 5. */
public record Scores(int greeting, int understanding, int solution, int tone) {

    /** Of an array of the four, null where that is. */
    public static Scores of(Array stored) throws SQLException {
        if (stored == null) {
            return null;
        }
        Number[] scores = (Number[]) stored.getArray();
        return new Scores(scores[0].intValue(), scores[1].intValue(), scores[2].intValue(), scores[3].intValue());
    }

    public double mean() {
        return IntStream.of(greeting, understanding, solution, tone).average().orElseThrow();
    }
}
