package com.evilcorp.support.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How the sessions that hold some words are found. Rare words are looked up; of common ones there are so many that the
 * sessions are better gone through, newest first, until a page is full. Which is which the planner knows from its
 * statistics, without looking.
 */
@ApplicationScoped
class WordSearch {
    /** So many lines are read as fast as the sessions that have to be gone through to find fifty with rarer words. */
    private static final long MANY_LINES = 5_000;

    private static final String LINES_WITH = "select from line where words @@ words_asked(?)";

    private static final String LOOKED_UP =
            """
             and t.id in (select session from line where words @@ words_asked(?)
                          union
                          select id from transcript where name_words @@ words_asked(?))\
            """;
    /** The offset keeps the planner from reading all lines there are into a hash table. */
    private static final String GONE_THROUGH =
            """
             and (t.name_words @@ words_asked(?)
                  or exists (select from line l where l.session = t.id and l.words @@ words_asked(?) offset 0))\
            """;

    private final ObjectMapper json;

    @Inject
    WordSearch(ObjectMapper json) {
        this.json = json;
    }

    /** A condition on {@code transcript t}, for a list that stops after a page, that begins with {@code and}. */
    Question forPage(Connection database, String words) throws SQLException {
        return Question.of(isCommon(database, words) ? GONE_THROUGH : LOOKED_UP, words, words);
    }

    /** The same for all sessions that hold them. */
    static Question forAll(String words) {
        return Question.of(LOOKED_UP, words, words);
    }

    private boolean isCommon(Connection database, String words) throws SQLException {
        String plan = Question.of("explain (format json) " + LINES_WITH, words)
                .list(database, row -> row.getString(1))
                .get(0);
        try {
            return json.readTree(plan).at("/0/Plan/Plan Rows").asLong() > MANY_LINES;
        } catch (JsonProcessingException e) {
            throw new SQLException("The planner explained itself in no way that is known", e);
        }
    }
}
