package com.evilcorp.support.evaluator.reading;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** One fixed reason for which sessions are worth reading. */
interface ReadingRule {
    /** Which sessions it is about, told once for all of them. */
    String explanation(ReadingMessages words);

    /** Whichever of the candidates it is about, each with how much. */
    Map<UUID, Long> find(ReadingCandidates candidates) throws SQLException;

    /** Why a session is there. */
    String reason(long measure, ReadingMessages words);

    /** Whether those with the most come first; else those with the least. */
    default boolean isMostFirst() {
        return true;
    }
}
