package com.evilcorp.support.evaluator.reading;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The customer said the same twice. Short lines do not count: one may say yes as often as it takes. */
final class RepeatedLineRule implements ReadingRule {
    private static final int SHORTEST = 12;

    /** How much of a session, and of a line, is looked at. */
    private static final int MOST_LINES = 500;

    private static final int MOST_CHARACTERS = 200;

    private static final String REPEATED =
            """
            with said as (
                select session, lower(regexp_replace(btrim(left(said, %d)), '\\s+', ' ', 'g')) as words
                  from line
                 where session = any (cast(? as uuid[])) and seq <= %d and sender = 'CUSTOMER'
            ), repeated as (
                select session, count(*) as times from said
                 where char_length(words) >= %d
                 group by session, words
                having count(*) > 1)
            select session as id, max(times) as measure from repeated group by session
            """
                    .formatted(MOST_CHARACTERS, MOST_LINES, SHORTEST);

    @Override
    public String explanation(ReadingMessages words) {
        return words.repeatedLines(SHORTEST);
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) throws SQLException {
        return candidates.measured(REPEATED);
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.repeatedLine((int) measure);
    }
}
