package com.evilcorp.support.evaluator.export;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.list.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads the lines of a few sessions. */
@ApplicationScoped
class ExportedLines {
    private static final String LINES =
            """
            select session, seq, sender, said, at from line
             where session = any (cast(? as uuid[])) order by session, seq
            """;

    private record Said(UUID session, ExportedSession.Line line) {}

    Map<UUID, List<ExportedSession.Line>> of(Connection connection, List<SessionSummary> sessions) throws SQLException {
        List<String> ids =
                sessions.stream().map(session -> session.id().toString()).toList();
        List<Said> all = SqlQuery.of(LINES, ids)
                .list(
                        connection,
                        row -> new Said(
                                row.getObject("session", UUID.class),
                                new ExportedSession.Line(
                                        row.getInt("seq"),
                                        row.getString("sender").toLowerCase(Locale.ROOT),
                                        row.getString("said"),
                                        SqlQuery.instant(row, "at").orElseThrow())));
        Map<UUID, List<ExportedSession.Line>> lines = new HashMap<>();
        all.forEach(said -> lines.computeIfAbsent(said.session(), unused -> new ArrayList<>())
                .add(said.line()));
        return lines;
    }
}
