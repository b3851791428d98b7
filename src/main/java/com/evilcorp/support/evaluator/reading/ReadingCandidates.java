package com.evilcorp.support.evaluator.reading;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.list.SessionSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sessions among which some are worth reading.
 *
 * @param sessions that were served and are over, the newest first
 */
record ReadingCandidates(Connection database, List<SessionSummary> sessions) {

    /** Those of which there is something to measure. */
    Map<UUID, Long> measured(Function<SessionSummary, Optional<Long>> measure) {
        Map<UUID, Long> found = new LinkedHashMap<>();
        sessions.forEach(session -> measure.apply(session).ifPresent(much -> found.put(session.id(), much)));
        return found;
    }

    /** @param sql that takes the ids of all candidates, and answers {@code id} and {@code measure} of some */
    Map<UUID, Long> measured(String sql) throws SQLException {
        List<String> ids =
                sessions.stream().map(session -> session.id().toString()).toList();
        Map<UUID, Long> found = new LinkedHashMap<>();
        SqlQuery.of(sql, ids)
                .list(database, row -> Map.entry(row.getObject("id", UUID.class), row.getLong("measure")))
                .forEach(measured -> found.put(measured.getKey(), measured.getValue()));
        return found;
    }
}
