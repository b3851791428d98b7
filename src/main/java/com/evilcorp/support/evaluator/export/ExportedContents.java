package com.evilcorp.support.evaluator.export;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.list.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what was said, shown and noted in a few sessions. */
@ApplicationScoped
class ExportedContents {
    private static final String LINES =
            """
            select session, seq, sender, said, at from line
             where session = any (cast(? as uuid[])) order by session, seq
            """;
    private static final String NOTES =
            """
            select session, noted, at from rep_note
             where session = any (cast(? as uuid[])) order by session, id
            """;

    private final ExportedPictures pictures;

    @Inject
    ExportedContents(ExportedPictures pictures) {
        this.pictures = pictures;
    }

    private record Part<T>(UUID session, T content) {}

    Map<UUID, ExportedSession.Content> of(Connection connection, List<SessionSummary> sessions) throws SQLException {
        Map<UUID, List<ExportedSession.Note>> notes = read(
                connection,
                NOTES,
                sessions,
                row -> new ExportedSession.Note(
                        row.getString("noted"), SqlQuery.instant(row, "at").orElseThrow()));
        ExportedPictures.OfSessions shown = pictures.of(connection, sessions);
        Map<UUID, List<ExportedSession.Line>> lines = read(
                connection,
                LINES,
                sessions,
                row -> new ExportedSession.Line(
                        row.getInt("seq"),
                        row.getString("sender").toLowerCase(Locale.ROOT),
                        row.getString("said"),
                        SqlQuery.instant(row, "at").orElseThrow(),
                        shown.at(row.getObject("session", UUID.class), row.getInt("seq"))
                                .orElse(null)));
        return sessions.stream()
                .map(SessionSummary::id)
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new ExportedSession.Content(
                                lines.getOrDefault(id, List.of()), notes.getOrDefault(id, List.of()))));
    }

    private static <T> Map<UUID, List<T>> read(
            Connection connection, String question, List<SessionSummary> sessions, SqlQuery.Row<T> content)
            throws SQLException {
        List<String> ids =
                sessions.stream().map(session -> session.id().toString()).toList();
        List<Part<T>> all = SqlQuery.of(question, ids)
                .list(connection, row -> new Part<>(row.getObject("session", UUID.class), content.of(row)));
        return all.stream()
                .collect(Collectors.groupingBy(Part::session, Collectors.mapping(Part::content, Collectors.toList())));
    }
}
