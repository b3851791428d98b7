package com.evilcorp.support.transcript;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.search.SearchVector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The documents that sessions are found by. What they are made of is read, taken apart here, and stored by another statement.
 * Another process may be at it as well, and a session may be erased meanwhile: then what was read is stored nowhere.
 */
public final class SearchDocuments {
    private static final Logger LOG = Logger.getLogger(SearchDocuments.class);

    private static final String MISSING = "select id, name from transcript where %s limit 100";
    private static final String NEWER =
            MISSING.formatted("number > (select max(number) from search_document) order by number");
    private static final String OLDER = MISSING.formatted(
            "number < coalesce((select min(number) from search_document), 1::bigint << 62) order by number desc");

    private static final String BEGIN =
            """
            insert into search_document (session, number, opened_at, words)
            select id, number, opened_at, cast(begun.words as tsvector)
              from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as begun (session, name, words)
                   join transcript on transcript.id = begun.session and transcript.name = begun.name
                on conflict do nothing
            """;

    private static final String MISSING_LINES =
            """
            select document.session, line.seq, line.said
              from search_document document
                   cross join lateral (select seq, said from line
                                        where session = document.session and seq > document.lines order by seq) line
             where not document.complete
             order by document.session, line.seq
             limit ?
            """;

    private static final String ADD_LINES =
            """
            update search_document document
               set words = document.words || cast(fresh.words as tsvector), lines = fresh.last,
                   complete = transcript.ended_at is not null and fresh.last >= transcript.lines
              from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as integer[]), cast(? as text[]))
                       as fresh (session, first, last, words)
                   join transcript on transcript.id = fresh.session
             where document.session = fresh.session and document.lines = fresh.first - 1 and not document.complete
            """;

    private static final String COMPLETE =
            """
            update search_document document set complete = true
              from transcript
             where not document.complete and transcript.id = document.session
               and transcript.ended_at is not null and document.lines >= transcript.lines
            """;

    private record Named(UUID session, String name) {
        private static Named of(ResultSet row) throws SQLException {
            return new Named(row.getObject("id", UUID.class), row.getString("name"));
        }
    }

    private record Said(UUID session, int seq, String text) {
        private static Said of(ResultSet row) throws SQLException {
            return new Said(row.getObject("session", UUID.class), row.getInt("seq"), row.getString("said"));
        }
    }

    private final Connection connection;

    /** @param connection that commits each statement */
    public SearchDocuments(Connection connection) {
        this.connection = connection;
    }

    /** Begins documents of sessions newer than all that have one, by their names. */
    public int beginNewer() throws SQLException {
        return begin(NEWER);
    }

    /** The same of older ones, the newest first. */
    public int beginOlder() throws SQLException {
        return begin(OLDER);
    }

    /** Adds lines that are not in the document of their session yet. */
    public int addLines(int most) throws SQLException {
        return add(missingLines(most), true);
    }

    /** Takes the next line for added, and no search will find it. */
    public void goWithoutLine() throws SQLException {
        List<Said> one = missingLines(1);
        if (add(one, false) > 0) {
            one.forEach(line -> LOG.warnf(
                    "Line %d of session %s goes without words: no search finds it", line.seq(), line.session()));
        }
    }

    /** Closes the documents of sessions that are over. */
    public int complete() throws SQLException {
        return SqlQuery.of(COMPLETE).update(connection);
    }

    private int begin(String missing) throws SQLException {
        List<Named> begun = SqlQuery.of(missing).list(connection, Named::of);
        return begun.isEmpty()
                ? 0
                : SqlQuery.of(
                                BEGIN,
                                begun.stream().map(Named::session).toList(),
                                begun.stream().map(Named::name).toList(),
                                begun.stream()
                                        .map(named -> SearchVector.ofName(named.name()))
                                        .toList())
                        .update(connection);
    }

    private List<Said> missingLines(int most) throws SQLException {
        return SqlQuery.of(MISSING_LINES, most).list(connection, Said::of);
    }

    private int add(List<Said> lines, boolean withWords) throws SQLException {
        if (lines.isEmpty()) {
            return 0;
        }
        Map<UUID, List<Said>> bySession = new LinkedHashMap<>();
        lines.forEach(line -> bySession
                .computeIfAbsent(line.session(), session -> new ArrayList<>())
                .add(line));
        List<List<Said>> fresh = List.copyOf(bySession.values());
        return SqlQuery.of(
                        ADD_LINES,
                        List.copyOf(bySession.keySet()),
                        fresh.stream().map(said -> said.get(0).seq()).toList(),
                        fresh.stream()
                                .map(said -> said.get(said.size() - 1).seq())
                                .toList(),
                        fresh.stream().map(said -> withWords ? words(said) : "").toList())
                .update(connection);
    }

    private static String words(List<Said> lines) {
        SearchVector words = new SearchVector();
        lines.forEach(line -> words.addLine(line.text()));
        return words.toString();
    }
}
