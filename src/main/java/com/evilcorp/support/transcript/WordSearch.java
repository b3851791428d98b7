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
 * statistics, without looking. It may be wrong about words that are common and never said together, so nobody goes
 * through more than a bound before they are looked up after all.
 */
@ApplicationScoped
class WordSearch {
    /**
     * Looking lines up takes longer the more there are, going through sessions takes longer the fewer. With as many as
     * the root of this, times all sessions, it is the same: 12 microseconds a line against 35 a session, for a page of 51.
     */
    private static final double BALANCE = 150;

    private static final String LINES_WITH = "select from line where words @@ words_asked(?)";
    private static final String SESSIONS = "select from transcript";

    private static final String LOOKED_UP =
            """
             and t.id in (select session from line where words @@ words_asked(?)
                          union
                          select id from transcript where name_words @@ words_asked(?))\
            """;
    /** The offset keeps the planner from looking the words up anew for each session. */
    private static final String GONE_THROUGH =
            """
             and (t.name_words @@ words_asked(?)
                  or exists (select from (select words from line where session = t.id offset 0) l
                              where l.words @@ words_asked(?)))\
            """;

    private final ObjectMapper json;

    @Inject
    WordSearch(ObjectMapper json) {
        this.json = json;
    }

    /** A condition on {@code transcript t} that begins with {@code and}: these are looked up. */
    static Question lookedUp(String words) {
        return Question.of(LOOKED_UP, words, words);
    }

    /** The same for a list that stops as soon as it has enough. */
    static Question goneThrough(String words) {
        return Question.of(GONE_THROUGH, words, words);
    }

    /** Whether there are so many lines with the words that they had better not be looked up. */
    boolean isCommon(Connection database, String words) throws SQLException {
        double lines = planned(database, Question.of(LINES_WITH, words));
        return lines * lines > BALANCE * planned(database, Question.of(SESSIONS));
    }

    /** How many rows the planner takes it for. */
    private double planned(Connection database, Question question) throws SQLException {
        String plan = new Question("explain (format json) " + question.sql(), question.values())
                .list(database, row -> row.getString(1))
                .get(0);
        try {
            return json.readTree(plan).at("/0/Plan/Plan Rows").asDouble();
        } catch (JsonProcessingException e) {
            throw new SQLException("The planner explained itself in no way that is known", e);
        }
    }
}
