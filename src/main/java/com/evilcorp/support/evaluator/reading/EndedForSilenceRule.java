package com.evilcorp.support.evaluator.reading;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** It was ended because the customer no longer answered, the newest first. */
final class EndedForSilenceRule implements ReadingRule {
    private static final String SILENT =
            "select id, 0 as measure from transcript where id = any (cast(? as uuid[])) and end_reason = 'SILENT'";

    @Override
    public String explanation(ReadingMessages words) {
        return words.endedForSilenceOnes();
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) throws SQLException {
        return candidates.measured(SILENT);
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.endedForSilence();
    }
}
