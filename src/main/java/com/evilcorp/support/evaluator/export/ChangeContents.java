package com.evilcorp.support.evaluator.export;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.transcript.JournalFact;
import com.evilcorp.support.transcript.SessionStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What facts were about, as it is stored now: nothing of sessions that were erased since. */
final class ChangeContents {
    private static final Map<String, Object> ERASED = Map.of("erased", true);

    private static final String SESSIONS =
            """
            select id, number, name, product, lang, outcome, end_reason, stars, comment, topic from transcript
             where id = any (cast(? as uuid[])) and erased_at is null
            """;
    private static final String LINES =
            """
            select session, seq::text as detail, sender, said, (select id from picture p where p.session = l.session and p.line = l.seq) as picture
              from line l join unnest(cast(? as uuid[]), cast(? as int[])) as asked (session, seq) using (session, seq)
            """;
    private static final String NOTES =
            """
            select session, client_id::text as detail, noted from rep_note
              join unnest(cast(? as uuid[]), cast(? as uuid[])) as asked (session, client_id) using (session, client_id)
            """;

    private final Map<UUID, Map<String, Object>> sessions;
    private final Map<PlacedFact.Key, Map<String, Object>> parts;

    private ChangeContents(Map<UUID, Map<String, Object>> sessions, Map<PlacedFact.Key, Map<String, Object>> parts) {
        this.sessions = sessions;
        this.parts = parts;
    }

    private record Part<K>(K key, Map<String, Object> content) {}

    private interface Content {
        void put(ResultSet row, Map<String, Object> content) throws SQLException;
    }

    /** Reads what a few facts were about. */
    static ChangeContents of(Connection connection, List<PlacedFact> facts) throws SQLException {
        List<String> ids = facts.stream()
                .flatMap(fact -> fact.fact().session().stream())
                .distinct()
                .map(UUID::toString)
                .toList();
        Map<UUID, Map<String, Object>> sessions = byKey(SqlQuery.of(SESSIONS, ids)
                .list(connection, row -> part(row.getObject("id", UUID.class), row, ChangeContents::session)));
        Map<PlacedFact.Key, Map<String, Object>> parts =
                parts(connection, LINES, facts, JournalFact.Kind.SAID, ChangeContents::line);
        parts.putAll(parts(
                connection,
                NOTES,
                facts,
                JournalFact.Kind.NOTED,
                (row, content) -> put(content, "text", row.getString("noted"))));
        return new ChangeContents(sessions, parts);
    }

    /** What a fact was about. */
    Map<String, Object> of(PlacedFact placed) {
        Optional<UUID> id = placed.fact().session();
        if (id.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> session = sessions.get(id.get());
        return session == null ? ERASED : of(placed, session);
    }

    private Map<String, Object> of(PlacedFact placed, Map<String, Object> session) {
        return switch (placed.fact().kind()) {
            case OPENED -> some(session, "number", "name", "product", "lang");
            case ENDED -> some(session, "outcome", "reason");
            case RATED -> some(session, "stars", "comment");
            case TOPIC_CHOSEN -> some(session, "topic");
            case SAID, NOTED -> parts.getOrDefault(placed.key(), ERASED);
            case AWAY, BACK -> Map.of("party", placed.fact().detail().orElseThrow());
            case ATTENDED, ASKED, ANSWERED, SEAT_TAKEN, SEAT_GIVEN_UP, BREAK_STARTED, BREAK_ENDED -> Map.of();
        };
    }

    private static Map<String, Object> some(Map<String, Object> all, String... names) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (String name : names) {
            put(some, name, all.get(name));
        }
        return some;
    }

    private static void session(ResultSet row, Map<String, Object> content) throws SQLException {
        put(content, "number", row.getLong("number"));
        for (String column : new String[] {"name", "product", "lang", "stars", "comment", "topic"}) {
            put(content, column, row.getObject(column));
        }
        put(content, "outcome", outcome(row.getString("outcome")));
        put(content, "reason", lower(row.getString("end_reason")));
    }

    private static void line(ResultSet row, Map<String, Object> content) throws SQLException {
        put(content, "seq", Integer.valueOf(row.getString("detail")));
        put(content, "from", lower(row.getString("sender")));
        put(content, "text", row.getString("said"));
        put(content, "picture", row.getObject("picture"));
    }

    private static Map<PlacedFact.Key, Map<String, Object>> parts(
            Connection connection, String query, List<PlacedFact> facts, JournalFact.Kind kind, Content content)
            throws SQLException {
        List<PlacedFact.Key> keys = facts.stream()
                .filter(fact -> fact.is(kind))
                .map(PlacedFact::key)
                .toList();
        return byKey(SqlQuery.of(
                        query,
                        keys.stream().map(key -> key.session().toString()).toList(),
                        keys.stream().map(PlacedFact.Key::detail).toList())
                .list(
                        connection,
                        row -> part(
                                new PlacedFact.Key(row.getObject("session", UUID.class), row.getString("detail")),
                                row,
                                content)));
    }

    private static <K> Part<K> part(K key, ResultSet row, Content content) throws SQLException {
        Map<String, Object> all = new LinkedHashMap<>();
        content.put(row, all);
        return new Part<>(key, all);
    }

    private static <K> Map<K, Map<String, Object>> byKey(List<Part<K>> parts) {
        return parts.stream().collect(Collectors.toMap(Part::key, Part::content, (one, same) -> one));
    }

    private static void put(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }

    private static @Nullable String outcome(@Nullable String stored) {
        return stored == null ? null : SessionStatus.valueOf(stored).slug();
    }

    private static @Nullable String lower(@Nullable String stored) {
        return stored == null ? null : stored.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
