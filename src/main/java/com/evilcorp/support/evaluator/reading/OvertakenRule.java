package com.evilcorp.support.evaluator.reading;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The customer was first in the queue, and others who came later were attended before. */
final class OvertakenRule implements ReadingRule {
    private static final int FEWEST = 2;

    private static final String OVERTAKEN =
            """
            with overtaken as (
                select t.id,
                       (select count(*) from transcript other
                         where other.attended_at >= t.opened_at and other.attended_at < t.attended_at
                               and other.opened_at > t.opened_at) as measure
                  from transcript t
                 where t.id = any (cast(? as uuid[])) and t.place = 1)
            select id, measure from overtaken where measure >= %d
            """
                    .formatted(FEWEST);

    @Override
    public String explanation(ReadingMessages words) {
        return words.overtakenBy(FEWEST);
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) throws SQLException {
        return candidates.measured(OVERTAKEN);
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.overtaken((int) measure);
    }
}
